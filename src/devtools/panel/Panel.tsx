import { type ComponentType, type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import { groupRole } from '../../components/anatomy/groupRole';
import { type Dock, type TabName, tabNames } from '../model/PanelView';
import { usePanel, usePanelView } from '../pieces/PanelContext';
import { Faults } from '../tabs/Faults';
import { Latency } from '../tabs/Latency';
import { Messages } from '../tabs/Messages';
import { Record } from '../tabs/Record';
import { Send } from '../tabs/Send';
import { State } from '../tabs/State';
import { Timeline } from '../tabs/Timeline';
import { Edge } from './Edge';
import { moveWithHeader } from './moveWithHeader';
import { Scrubber } from './Scrubber';
import { Status } from './Status';

const tabs: Readonly<Record<TabName, { readonly title: string; readonly Content: ComponentType }>> = {
  timeline: { title: 'Timeline', Content: Timeline },
  messages: { title: 'Messages', Content: Messages },
  state: { title: 'State', Content: State },
  latency: { title: 'Latency', Content: Latency },
  send: { title: 'Send', Content: Send },
  faults: { title: 'Faults', Content: Faults },
  record: { title: 'Record', Content: Record },
};

const docks: Readonly<Record<Dock, { readonly title: string; readonly path: string }>> = {
  bottom: { title: 'Dock at the bottom', path: 'M2.5 2.5h11v11h-11zM2.5 9.5h11' },
  right: { title: 'Dock at the right', path: 'M2.5 2.5h11v11h-11zM9.5 2.5v11' },
  float: { title: 'Let it float', path: 'M4.5 4.5h9v9h-9zM2.5 10.5v-8h8' },
  window: { title: 'Open in a window of its own', path: 'M7 3.5H2.5v10h10V9M9.5 2.5h4v4M13.5 2.5 8 8' },
};

/** The panel: its tabs, and the moment that they show. */
export function Panel(): ReactElement {
  const { view, close } = usePanel();
  const { tab, dock } = usePanelView();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { Content, title } = tabs[tab];

  useEffect(function focusTab() {
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
  }, []);

  function onTabKey(event: KeyboardEvent) {
    const at = tabNames.indexOf(tab);
    const to = {
      ArrowRight: (at + 1) % tabNames.length,
      ArrowLeft: (at + tabNames.length - 1) % tabNames.length,
      Home: 0,
      End: tabNames.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : tabNames[to];
    if (!next) return;
    event.preventDefault();
    view.set({ tab: next });
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }

  return (
    <section
      className="panel"
      data-dock={dock}
      aria-label="Tavus devtools"
      onKeyDown={(event) => event.nativeEvent.stopPropagation()}
    >
      {(dock === 'bottom' || dock === 'right') && <Edge />}
      <header className="head" onPointerDown={dock === 'float' ? moveWithHeader : undefined}>
        <Status />
        <div className="tabs" role="tablist" aria-label="Devtools" ref={list}>
          {tabNames.map((name) => (
            <button
              key={name}
              id={`${id}${name}`}
              type="button"
              role="tab"
              data-tab={name}
              aria-selected={name === tab}
              aria-controls={`${id}content`}
              tabIndex={name === tab ? 0 : -1}
              onClick={() => view.set({ tab: name })}
              onKeyDown={onTabKey}
            >
              {tabs[name].title}
            </button>
          ))}
        </div>
        <div className="docks" role={groupRole} aria-label="Place of the devtools">
          {Object.entries(docks).map(([name, { title: hint, path }]) => (
            <button
              key={name}
              type="button"
              className="button icon"
              aria-label={hint}
              title={hint}
              aria-pressed={name === dock}
              onClick={() => view.set({ dock: name as Dock })}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d={path} />
              </svg>
            </button>
          ))}
          <button
            type="button"
            className="button icon"
            aria-label="Close the devtools"
            title="Close"
            onClick={close}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3.5 3.5 9 9m0-9-9 9" />
            </svg>
          </button>
        </div>
      </header>
      <div
        id={`${id}content`}
        className="content"
        role="tabpanel"
        aria-labelledby={`${id}${tab}`}
        key={title}
      >
        <Content />
      </div>
      <Scrubber />
    </section>
  );
}
