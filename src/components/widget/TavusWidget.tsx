import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { englishLabels } from '../../hooks/labels/englishLabels';
import type { Corner } from '../../hooks/screen/corner';
import type { HostedProps } from '../hosted/hosted';
import { useDeployment } from '../hosted/useDeployment';
import { keepOnTop } from './keepOnTop';
import { useWidgetPanel } from './useWidgetPanel';
import { type LauncherVariant, WidgetLauncher } from './WidgetLauncher';
import type { WidgetView } from './WidgetView';

/** The widget's own props, in addition to those of `TavusConversation` and a deployment. */
export interface TavusWidgetProps extends HostedProps {
  /** The corner of the window. Defaults to `bottom-right`. */
  readonly corner?: Corner | undefined;
  /** How the launcher looks: only a picture, a button with a label, or a card. Defaults to `button`. */
  readonly variant?: LauncherVariant | undefined;
  /** The launcher's label. */
  readonly label?: string | undefined;
  /** The URL of the launcher's picture. Defaults to the deployment's picture. */
  readonly thumbnail?: string | undefined;
  /** A message from the PAL next to the launcher, unread until the visitor opens or dismisses it. */
  readonly greeting?: string | undefined;
  /** Opens the widget on mount, for applications where the visitor has already made a gesture. */
  readonly defaultOpen?: boolean | undefined;
  /** The current view, if the application controls it; update it in `onViewChange`. */
  readonly view?: WidgetView | undefined;
  /** Called when the widget opens, closes or becomes a pill. */
  readonly onViewChange?: ((view: WidgetView) => void) | undefined;
}

/**
 * A launcher in a corner of the window that opens a panel with the conversation.
 *
 * The panel, Daily and everything else that a call needs are loaded when the visitor points at, focuses or presses the
 * launcher, or on mount if the widget is open from the start. Closing the panel never ends a conversation: the panel
 * shrinks to a pill that shows the status. Mount the widget at the root, so that it survives client-side navigation.
 * Import `tavus-react/styles.css` once for its styles. Accepts the props of `TavusConversation` and `TavusProvider`, or
 * a `deploymentId` from the Tavus dashboard.
 *
 * @example
 * ```tsx
 * import { TavusWidget } from 'tavus-react';
 * import 'tavus-react/styles.css';
 *
 * export const App = () => (
 *   <TavusWidget deploymentId="d123" label="Talk to Mira" greeting="Hi! Questions about our prices?" />
 * );
 * ```
 */
export function TavusWidget(props: TavusWidgetProps): ReactElement {
  const { corner = 'bottom-right', variant, label, thumbnail, greeting, ...others } = props;
  const { defaultOpen = props.view !== undefined, view: wanted, onViewChange, ...hosted } = others;
  const labels = { ...englishLabels, ...props.labels };
  const [own, setView] = useState<WidgetView>(defaultOpen ? 'open' : 'closed');
  const view = wanted ?? own;
  const [wasOpened, setWasOpened] = useState(defaultOpen);
  const root = useRef<HTMLDivElement>(null);
  const launcher = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const { Panel, state, load } = useWidgetPanel();
  const deployment = useDeployment(props.deploymentId, props.deploymentOptions?.baseUrl, props.deployment);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only matters for a widget that is open from the start.
  useEffect(function loadAtOnce() {
    if (defaultOpen) void load();
  }, []);

  useEffect(function stayOnTop() {
    return root.current ? keepOnTop(root.current) : undefined;
  }, []);

  function show(next: WidgetView) {
    setView(next);
    onViewChange?.(next);
    if (next === 'open') {
      setWasOpened(true);
      void load();
    }
  }

  return (
    <div ref={root} data-tavus-part="widget" data-corner={corner} data-view={view} data-theme={props.theme}>
      <WidgetLauncher
        ref={launcher}
        hidden={view !== 'closed' && Panel !== undefined}
        variant={variant ?? 'button'}
        label={label ?? labels.openWidget}
        thumbnail={thumbnail ?? deployment?.thumbnailImageUrl}
        greeting={wasOpened ? undefined : greeting}
        panelId={panelId}
        loading={view === 'open' && state === 'loading'}
        failed={view === 'open' && state === 'failed'}
        labels={labels}
        onIntent={() => void load()}
        onOpen={() => show('open')}
      />
      {Panel && wasOpened && (
        <Panel
          {...hosted}
          deployment={deployment}
          id={panelId}
          corner={corner}
          view={view}
          onViewChange={show}
          launcher={launcher}
        />
      )}
    </div>
  );
}
