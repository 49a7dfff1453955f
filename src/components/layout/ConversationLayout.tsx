import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef } from 'react';
import { useMode } from '../../hooks/conversation/useMode';
import type { MicrophoneOptions } from '../../hooks/media/useMicrophone';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import { createIsTranscriptEmptyAtom } from '../../state/views/Transcript';
import { Announcer } from '../parts/Announcer';
import type { CanvasOwnProps } from '../parts/Canvas';
import { Composer } from '../parts/Composer';
import { Ended } from '../parts/Ended';
import { HairCheck } from '../parts/HairCheck';
import { Preview, type PreviewOwnProps } from '../parts/Preview';
import { StartButton } from '../parts/StartButton';
import { Transcript } from '../parts/Transcript';
import { Unavailable } from '../parts/Unavailable';
import { CallScreen } from './CallScreen';
import { PanelToggle } from './PanelToggle';
import { usePanel } from './usePanel';
import { useScreenFocus } from './useScreenFocus';

/** The options of the default layout. */
export interface ConversationLayoutProps {
  /** Shows a screen to check camera, microphone and speaker before the conversation starts. */
  readonly hairCheck?: boolean | undefined;
  /** The content of the preview screen: who the visitor is going to meet. */
  readonly preview?: Omit<PreviewOwnProps, 'action'> | undefined;
  /** A text for the end screen, below the status, or parts such as `Conversation.Feedback`. */
  readonly afterCall?: ReactNode;
  /** How the microphone button works during the call. */
  readonly microphone?: MicrophoneOptions['mode'];
  /** The props of `Conversation.Canvas`, which shows the PAL's cards; false shows none. */
  readonly canvas?: CanvasOwnProps | false | undefined;
}

/** The default layout: one screen at a time, with a panel to read and type next to the call or in a bottom sheet. */
export function ConversationLayout({
  hairCheck,
  preview,
  microphone,
  afterCall,
  canvas,
  question,
}: ConversationLayoutProps & {
  /** Covers the screens until it is answered. */
  readonly question?: ReactElement | undefined;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const panel = usePanel(box);
  const panelId = useId();
  const { mode, openHairCheck } = useMode();
  const isEmpty = useTavusAtom(useTavusContext().state.derived(createIsTranscriptEmptyAtom));
  const hasPanel = mode === 'call' || (mode === 'ended' && !isEmpty);
  const isOpen = hasPanel && panel.open;
  useScreenFocus(box, question ? 'question' : mode);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || panel.beside || event.defaultPrevented) return;
    // Keeps a dialog around the conversation open, and the key from the page's shortcuts.
    event.preventDefault();
    event.stopPropagation();
    panel.setOpen(false);
    toggle.current?.focus();
  }

  const start = hairCheck ? (
    <StartButton
      onClick={(event) => {
        event.preventDefault();
        openHairCheck();
      }}
    />
  ) : (
    <StartButton />
  );
  const panelToggle = <PanelToggle ref={toggle} panelId={panelId} open={isOpen} onToggle={panel.setOpen} />;

  return (
    <div
      ref={box}
      data-tavus-part="layout"
      data-mode={mode}
      data-panel={panel.beside ? 'beside' : 'sheet'}
      data-open={isOpen}
    >
      {question}
      <div data-tavus-part="viewport">
        {mode === 'idle' && <Preview {...preview} action={start} />}
        {mode === 'haircheck' && <HairCheck />}
        {mode === 'unavailable' && <Unavailable />}
        {mode === 'call' && <CallScreen {...{ microphone, panelToggle, canvas }} />}
        {mode === 'ended' && <Ended description={afterCall} thumbnail={preview?.thumbnail} />}
        {mode === 'ended' && hasPanel && <div data-tavus-part="controls">{panelToggle}</div>}
      </div>
      {hasPanel && !isOpen && <Announcer />}
      {hasPanel && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from any element in it.
        <div id={panelId} data-tavus-part="panel" hidden={!isOpen} onKeyDown={closeOnEscape}>
          <Transcript />
          {mode === 'call' && <Composer />}
        </div>
      )}
    </div>
  );
}
