import {
  type ComponentType,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { type Dock, type TabName, tabNames } from '../model/PanelView';
import { Icon } from '../pieces/Icon';
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

const docks: Readonly<Record<Dock, string>> = {
  bottom: 'Dock at the bottom',
  right: 'Dock at the right',
  float: 'Let it float',
  window: 'Open in a window of its own',
};

/** The panel: its tabs, and the moment that they show. */
export function Panel(): ReactElement {
  const { view, close } = usePanel();
  const { tab, dock } = usePanelView();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const { Content, title } = tabs[tab];

  useEffect(function focusTab() {
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
  }, []);

  // A drag of its corner has written a size into a floating panel, which belongs to no other place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place has a size of its own.
  useLayoutEffect(
    function forgetDraggedSize() {
      const { style } = panel.current ?? {};
      return () => {
        style?.removeProperty('width');
        style?.removeProperty('height');
      };
    },
    [dock],
  );

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
    <section ref={panel} className="panel" data-dock={dock} aria-label="Tavus devtools">
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
        <fieldset className="docks" aria-label="Place of the devtools">
          {Object.entries(docks).map(([name, hint]) => (
            <button
              key={name}
              type="button"
              className="button icon"
              aria-label={hint}
              title={hint}
              aria-pressed={name === dock}
              onClick={() => view.set({ dock: name as Dock })}
            >
              <Icon name={name as Dock} />
            </button>
          ))}
          <button
            type="button"
            className="button icon"
            aria-label="Close the devtools"
            title="Close"
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </fieldset>
      </header>
      <div
        id={`${id}content`}
        className="content"
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
        tabIndex={0}
        aria-labelledby={`${id}${tab}`}
        key={title}
      >
        <Content />
      </div>
      <Scrubber />
    </section>
  );
}
