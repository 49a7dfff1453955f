import { type ComponentType, type ReactElement, useEffect, useState } from 'react';
import type { TabName } from '../model/PanelView';
import { Timeline } from '../tabs/Timeline';

/** The first tab comes with the panel, and the others load when they are shown. */
const later: Readonly<Partial<Record<TabName, () => Promise<ComponentType>>>> = {
  messages: async () => (await import('../tabs/Messages')).Messages,
  state: async () => (await import('../tabs/State')).State,
  latency: async () => (await import('../tabs/Latency')).Latency,
  send: async () => (await import('../tabs/Send')).Send,
  faults: async () => (await import('../tabs/Faults')).Faults,
  record: async () => (await import('../tabs/Record')).Record,
};

/** What is in a tab. Each tab needs a component of its own. */
export function TabContent({ tab }: { readonly tab: TabName }): ReactElement | null {
  const [loaded, setLoaded] = useState<{ readonly Content?: ComponentType; readonly problem?: string }>({});
  const Content = tab === 'timeline' ? Timeline : loaded.Content;

  useEffect(
    function loadContent() {
      let isGone = false;
      later[tab]?.().then(
        (Content) => !isGone && setLoaded({ Content }),
        (error) => !isGone && setLoaded({ problem: String(error) }),
      );
      return () => {
        isGone = true;
      };
    },
    [tab],
  );

  if (Content) return <Content />;
  return loaded.problem ? (
    <div className="empty" role="alert">
      <p>This tab could not be loaded.</p>
      <p className="mono">{loaded.problem}</p>
    </div>
  ) : null;
}
