import {
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { TavusSession } from '../../hooks/conversation/TavusSession';
import { englishLabels } from '../../hooks/labels/englishLabels';
import { useLatest } from '../../hooks/react/useLatest';
import type { Corner } from '../../hooks/screen/corner';
import { isUnderWay } from '../../state/isUnderWay';
import type { HostedProps } from '../hosted/hosted';
import { useDeployment } from '../hosted/useDeployment';
import { keepOnTop } from './keepOnTop';
import { useWidgetPanel } from './useWidgetPanel';
import { WidgetContext } from './WidgetContext';
import type { CloseBehavior, WidgetHandle } from './WidgetHandle';
import { type LauncherVariant, WidgetLauncher } from './WidgetLauncher';
import type { WidgetSize } from './WidgetSize';
import type { WidgetView } from './WidgetView';

/** The widget's own props, in addition to those of `TavusConversation` and a deployment. */
export interface TavusWidgetProps extends HostedProps {
  /** The corner of the window. Defaults to `bottom-right`. The visitor can move the widget to another one. */
  readonly corner?: Corner | undefined;
  /** How large the launcher and the panel are. Defaults to `medium`. */
  readonly size?: WidgetSize | undefined;
  /** How the launcher looks: only a picture, a button with a label, or a card. Defaults to `button`. */
  readonly variant?: LauncherVariant | undefined;
  /** The launcher's label. */
  readonly label?: string | undefined;
  /** The URL of the launcher's picture. Defaults to the deployment's picture. */
  readonly thumbnail?: string | undefined;
  /** A message from the PAL next to the launcher, unread until the visitor opens or dismisses it. */
  readonly greeting?: string | undefined;
  /**
   * Puts the rest of the page out of reach while the panel is open. By default, the page stays usable next to the panel. In
   * windows of at most 520 pixels in width or 480 in height, the panel always fills the screen as a modal dialog.
   */
  readonly modal?: boolean | undefined;
  /**
   * What the visitor's close button does during a conversation: `minimize` to a pill (the default), `end` it and close
   * the widget, or `ask`.
   */
  readonly closeBehavior?: CloseBehavior | undefined;
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
 * launcher, or on mount if the widget is open from the start. In wide windows, the page stays usable next to the panel. The
 * visitor's close button shrinks the panel to a pill, and the conversation continues (see `closeBehavior`). The `ref` is a
 * `WidgetHandle`; components among the `children` use `useWidget`. Mount the widget at the root, so that it survives
 * client-side navigation. Import `tavus-react/styles.css` once for its styles. Accepts the props of `TavusConversation` and
 * `TavusProvider`, or a `deploymentId` from the Tavus dashboard.
 *
 * @example
 * ```tsx
 * import { TavusWidget } from 'tavus-react/launcher';
 * import 'tavus-react/styles.css';
 *
 * export const App = () => (
 *   <TavusWidget deploymentId="d123" label="Talk to Mira" greeting="Hi! Questions about our prices?" />
 * );
 * ```
 */
export const TavusWidget: ForwardRefExoticComponent<TavusWidgetProps & RefAttributes<WidgetHandle>> =
  forwardRef(function TavusWidget(props, ref) {
    const {
      corner = 'bottom-right',
      size,
      variant = 'button',
      label,
      thumbnail,
      greeting,
      ...others
    } = props;
    const { modal = false, closeBehavior = 'minimize', ...opened } = others;
    const { defaultOpen = props.view !== undefined, view: controlled, onViewChange, ...hosted } = opened;
    const labels = { ...englishLabels, ...props.labels };
    const [own, setView] = useState<WidgetView>(defaultOpen ? 'open' : 'closed');
    const view = controlled ?? own;
    const [wasOpened, setWasOpened] = useState(defaultOpen);
    const root = useRef<HTMLDivElement>(null);
    const launcher = useRef<HTMLButtonElement>(null);
    const sessionRef = useRef<TavusSession>(null);
    const panelId = useId();
    const { Panel, moveToCorners, state, load } = useWidgetPanel(props.onError);
    const [moved, setMoved] = useState<{ readonly from: Corner; readonly to: Corner }>();
    const deployment = useDeployment(props.deploymentId, props.deploymentOptions?.baseUrl, props.deployment);

    const picture = thumbnail ?? deployment?.thumbnailImageUrl;

    // biome-ignore lint/correctness/useExhaustiveDependencies: only matters for a widget that is open from the start.
    useEffect(function loadAtOnce() {
      if (defaultOpen) void load();
    }, []);
    useEffect(function stayOnTop() {
      return root.current ? keepOnTop(root.current) : undefined;
    }, []);

    useEffect(
      function letVisitorMove() {
        if (!root.current || !moveToCorners) return;
        return moveToCorners(root.current, (to) => setMoved({ from: corner, to }));
      },
      [moveToCorners, corner],
    );

    function show(next: WidgetView) {
      setView(next);
      if (next !== view) onViewChange?.(next);
      if (next === 'open') {
        setWasOpened(true);
        void load();
      }
    }
    const latestShow = useLatest(show);
    const handle = useMemo<WidgetHandle>(() => {
      const isLive = () => sessionRef.current !== null && isUnderWay(sessionRef.current.state);
      return {
        open: () => latestShow.current('open'),
        close() {
          if (isLive()) void sessionRef.current?.end();
          latestShow.current('closed');
        },
        minimize: () => latestShow.current(isLive() ? 'minimized' : 'closed'),
      };
    }, [latestShow]);
    const controls = useMemo(() => ({ ...handle, view }), [handle, view]);
    useImperativeHandle(ref, () => handle, [handle]);

    return (
      <div
        ref={root}
        data-tavus-part="widget"
        // Until the application asks for another corner, the visitor's counts.
        data-corner={moved?.from === corner ? moved.to : corner}
        data-size={size}
        data-view={view}
        data-theme={props.theme}
      >
        <WidgetLauncher
          ref={launcher}
          hidden={view !== 'closed' && Panel !== undefined}
          variant={variant}
          label={label ?? labels.openWidget}
          thumbnail={picture}
          greeting={wasOpened ? undefined : greeting}
          panelId={panelId}
          loading={view === 'open' && state === 'loading'}
          failed={view === 'open' && state === 'failed'}
          labels={labels}
          onIntent={() => void load()}
          onOpen={handle.open}
        />
        {Panel && wasOpened && (
          <WidgetContext.Provider value={controls}>
            <Panel
              {...hosted}
              {...{ deployment, modal, closeBehavior, picture, launcher, sessionRef }}
              id={panelId}
            />
          </WidgetContext.Provider>
        )}
      </div>
    );
  });
