import { type KeyboardEvent, type ReactElement, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { type Dock, type TabName, tabNames } from '../model/PanelView';
import { Icon } from '../pieces/Icon';
import { usePanel, usePanelView } from '../pieces/PanelContext';
import { Toggles } from '../pieces/Toggles';
import { Edge } from './Edge';
import { moveWithHeader } from './moveWithHeader';
import { Scrubber } from './Scrubber';
import { Status } from './Status';
import { TabContent } from './TabContent';

const titles: Readonly<Record<TabName, string>> = {
  timeline: 'Timeline',
  messages: 'Messages',
  state: 'State',
  latency: 'Latency',
  send: 'Send',
  faults: 'Faults',
  record: 'Record',
};

/** The tabs that do something to a conversation, which a file is not. */
const ofConversations: readonly TabName[] = ['send', 'faults'];

const docks: Readonly<Record<Dock, string>> = {
  bottom: 'Dock at the bottom',
  right: 'Dock at the right',
  float: 'Let it float',
  window: 'Open in a window of its own',
};

/** The panel: its tabs, and the moment that they show. */
export function Panel(): ReactElement {
  const { view, session, close } = usePanel();
  const { tab, dock } = usePanelView();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const names = tabNames.filter((name) => session || !ofConversations.includes(name));

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
    const at = names.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : names.at(to % names.length);
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
          {names.map((name) => (
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
              {titles[name]}
            </button>
          ))}
        </div>
        {close && (
          <Toggles
            label="Place of the devtools"
            className="docks"
            options={docks}
            asIcons
            isOn={(name) => name === dock}
            onPress={(name) => view.set({ dock: name })}
            after={
              <button
                type="button"
                className="button icon"
                aria-label="Close the devtools"
                title="Close"
                onClick={close}
              >
                <Icon name="close" />
              </button>
            }
          />
        )}
      </header>
      <div
        id={`${id}content`}
        className="content"
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
        tabIndex={0}
        aria-labelledby={`${id}${tab}`}
        key={tab}
      >
        <TabContent tab={tab} />
      </div>
      <Scrubber />
    </section>
  );
}
