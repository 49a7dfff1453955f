import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import type { Corner } from '../../hooks/screen/corner';
import { isUnderWay } from '../../state/isUnderWay';
import { Given } from '../anatomy/Given';
import { enlargeIcon, hideIcon, minimizeIcon, shrinkIcon } from '../anatomy/icons';
import { HostedConversation } from '../hosted/HostedConversation';
import type { HostedProps } from '../hosted/hosted';
import { useHosted } from '../hosted/useHosted';
import { focusScreen } from '../layout/useScreenFocus';
import { TavusProvider } from '../provider/TavusProvider';
import { closeModal, openModal } from './openModal';
import { WidgetPill } from './WidgetPill';
import type { WidgetView } from './WidgetView';

/** The props that the widget passes to its panel. */
export interface WidgetPanelProps extends HostedProps {
  readonly id: string;
  readonly corner: Corner;
  readonly view: WidgetView;
  readonly onViewChange: (view: WidgetView) => void;
  /** The button that receives the focus when the panel closes. */
  readonly launcher: RefObject<HTMLButtonElement | null>;
}

/** Everything that a launcher opens: the provider, the panel, and the pill while the panel is minimized. */
export function WidgetPanel(props: WidgetPanelProps): ReactElement {
  const { id, corner, view, onViewChange, launcher, ...given } = props;
  const { provider, layout, challenges } = useHosted(given);
  return (
    <TavusProvider {...provider}>
      <Panel {...{ id, view, onViewChange, launcher }}>
        <HostedConversation
          {...{ layout, challenges, theme: given.theme, deployment: given.deployment }}
          aria-label={given['aria-label']}
        />
      </Panel>
      <Given>{given.children}</Given>
      {view === 'minimized' && <WidgetPill onViewChange={onViewChange} />}
    </TavusProvider>
  );
}

interface PanelProps extends Pick<WidgetPanelProps, 'id' | 'view' | 'onViewChange' | 'launcher'> {
  readonly children: ReactElement;
}

function Panel({ id, view, onViewChange, launcher, children }: PanelProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isLarge, setLarge] = useState(false);
  const labels = useLabels();
  const { state } = useConversation();
  const isLive = isUnderWay(state);
  const leave = () => onViewChange(isLive ? 'minimized' : 'closed');

  useEffect(
    function showDialog() {
      const element = dialog.current;
      if (!element) return;
      if (view !== 'open') return closeModal(element);
      if (element.open) return;
      openModal(element);
      // By default, a dialog focuses its first button, which here only enlarges the panel.
      focusScreen(element.querySelector('[data-tavus-part="root"]'));
    },
    [view],
  );
  const before = useRef(view);
  useEffect(
    function giveFocusBack() {
      if (view === 'closed' && before.current !== 'closed') launcher.current?.focus();
      before.current = view;
    },
    [view, launcher],
  );

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click outside the panel is a shortcut for its close button.
    <dialog
      ref={dialog}
      id={id}
      aria-label={labels.conversation}
      data-tavus-part="widget-panel"
      data-large={isLarge ? '' : undefined}
      onCancel={(event) => {
        // The `cancel` event of a file or color picker inside the dialog bubbles up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        leave();
      }}
      // Chromium closes the dialog on a second Escape even if the first one was prevented.
      onClose={({ currentTarget }) => !currentTarget.open && view === 'open' && leave()}
      onClick={(event) => event.target === event.currentTarget && leave()}
    >
      <div data-tavus-part="widget-bar">
        <button
          type="button"
          data-tavus-part="widget-size"
          aria-label={isLarge ? labels.shrinkWidget : labels.enlargeWidget}
          onClick={() => setLarge(!isLarge)}
        >
          {isLarge ? shrinkIcon : enlargeIcon}
        </button>
        <button
          type="button"
          data-tavus-part="widget-close"
          aria-label={isLive ? labels.minimizeWidget : labels.closeWidget}
          onClick={leave}
        >
          {isLive ? minimizeIcon : hideIcon}
        </button>
      </div>
      {children}
    </dialog>
  );
}
