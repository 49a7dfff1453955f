import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { isUnderWay } from '../../state/isUnderWay';
import { CloseQuestion } from './CloseQuestion';
import { isModalDialog, isOpenDialog } from './openDialog';
import { PanelBar } from './PanelBar';
import { useFillsScreen } from './useFillsScreen';
import { usePanelDialog } from './usePanelDialog';
import { useVisibleArea } from './useVisibleArea';
import { useWidget } from './useWidget';
import type { CloseBehavior } from './WidgetHandle';
import { wrapTab } from './wrapTab';

interface PanelDialogProps {
  readonly id: string;
  /** Puts the rest of the page out of reach even in wide windows. */
  readonly modal: boolean;
  readonly closeBehavior: CloseBehavior;
  /** The URL of a picture of the PAL. */
  readonly picture: string | undefined;
  /** The buttons that receive the focus when the panel closes. */
  readonly launcher: RefObject<HTMLElement | null>;
  readonly pill: RefObject<HTMLElement | null>;
  readonly children: ReactElement;
}

/** The dialog around the conversation: modal if it fills the screen or the application asks for it, else next to the page. */
export function PanelDialog(props: PanelDialogProps): ReactElement {
  const { id, modal, closeBehavior, picture, launcher, pill, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const [isLarge, setLarge] = useState(false);
  const [wantsAnswer, setWantsAnswer] = useState(false);
  const labels = useLabels();
  const { view, close, minimize } = useWidget();
  const isLive = isUnderWay(useConversation().state);
  const fills = useFillsScreen();
  const isAsking = wantsAnswer && isLive && view === 'open';

  useVisibleArea(dialog, fills && view === 'open');
  usePanelDialog({ dialog, view, isModal: modal || fills, launcher, pill });

  useEffect(
    function keepContentOut() {
      const behind = content.current;
      if (!isAsking || !behind) return;
      behind.inert = true;
      return () => {
        behind.inert = false;
        setWantsAnswer(false);
        // The focused button was removed by an answer, or because the conversation has ended.
        if (dialog.current && isOpenDialog(dialog.current) && document.activeElement === document.body)
          closeButton.current?.focus();
      };
    },
    [isAsking],
  );

  function closeAsConfigured() {
    if (isLive && closeBehavior === 'ask') setWantsAnswer(true);
    else if (closeBehavior === 'end') close();
    else minimize();
  }

  function minimizeOnEscape(event: KeyboardEvent) {
    // The browser itself closes a modal dialog. While an input method composes text, Escape cancels the composition.
    const isOurs = event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing;
    if (!isOurs || isModalDialog(event.currentTarget)) return;
    // Keeps a dialog of the page around the widget open.
    event.preventDefault();
    minimize();
  }

  return (
    <dialog
      ref={dialog}
      id={id}
      aria-label={labels.conversation}
      data-tavus-part="widget-panel"
      data-large={isLarge ? '' : undefined}
      data-fills-screen={fills ? '' : undefined}
      onKeyDown={(event) => {
        wrapTab(event);
        minimizeOnEscape(event);
      }}
      onCancel={(event) => {
        // The `cancel` event of a file or color picker inside the dialog bubbles up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        minimize();
      }}
      // Chromium closes the dialog on a second Escape even if the first one was prevented.
      onClose={({ currentTarget }) => !isOpenDialog(currentTarget) && view === 'open' && minimize()}
      // A click outside the panel is a shortcut for minimizing.
      onClick={({ target, currentTarget }) =>
        target === currentTarget && isModalDialog(currentTarget) && minimize()
      }
    >
      <div ref={content} data-tavus-part="panel-content">
        <PanelBar
          ref={closeButton}
          name={labels.pal}
          picture={picture}
          isLarge={isLarge}
          onResize={() => setLarge(!isLarge)}
          closing={isLive ? closeBehavior : undefined}
          onClose={closeAsConfigured}
        />
        {children}
      </div>
      {isAsking && (
        <CloseQuestion onEnd={close} onMinimize={minimize} onCancel={() => setWantsAnswer(false)} />
      )}
    </dialog>
  );
}
