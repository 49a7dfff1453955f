import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef } from 'react';
import { useMode } from '../../hooks/conversation/useMode';
import type { MicrophoneOptions } from '../../hooks/media/useMicrophone';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import { createIsTranscriptEmptyAtom } from '../../state/views/Transcript';
import { type Announce, Announcer } from '../parts/Announcer';
import type { CanvasOwnProps } from '../parts/Canvas';
import type { CaptionsOwnProps } from '../parts/Captions';
import { Composer } from '../parts/Composer';
import { Ended } from '../parts/Ended';
import { HairCheck } from '../parts/HairCheck';
import { Preview, type PreviewOwnProps } from '../parts/Preview';
import { StartButton } from '../parts/StartButton';
import { Transcript } from '../parts/Transcript';
import type { ToolLabels } from '../parts/toolText';
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
  /**
   * When assistive technology reads out what is said: `auto`, the default, while the PAL's voice cannot be heard; `always`; or
   * `never`.
   */
  readonly announce?: Announce | undefined;
  /** How the microphone button works during the call. */
  readonly microphone?: MicrophoneOptions['mode'];
  /** The props of `Conversation.Canvas`, which shows the PAL's cards; false shows none. */
  readonly canvas?: CanvasOwnProps | false | undefined;
  /** The props of the captions. They are not shown while the transcript is open, except with `withTranscript`. */
  readonly captions?: (CaptionsOwnProps & { readonly withTranscript?: boolean | undefined }) | undefined;
  /** Where the face is in the picture, as of `Conversation.Stage`. */
  readonly facePosition?: string | undefined;
  /** What to show for each of the PAL's tools by its name while it runs; null hides a tool. */
  readonly toolLabels?: ToolLabels | undefined;
}

/** The default layout: one screen at a time, with a panel to read and type next to the call, under it or in a bottom sheet. */
export function ConversationLayout({
  hairCheck,
  preview,
  microphone,
  afterCall,
  announce,
  canvas,
  captions,
  facePosition,
  toolLabels,
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
  const words = isOpen && !captions?.withTranscript ? 'none' : captions?.position;
  useScreenFocus(box, question ? 'question' : mode);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || panel.place !== 'sheet' || event.defaultPrevented) return;
    // Keeps a dialog around the conversation open, and the key from the page's shortcuts.
    event.preventDefault();
    event.stopPropagation();
    panel.setOpen(false);
    toggle.current?.focus();
  }

  function keepOpen() {
    panel.setOpen(true);
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
      data-panel={panel.place}
      data-open={isOpen}
      data-words={words}
    >
      {question}
      <div data-tavus-part="viewport">
        {mode === 'idle' && <Preview {...preview} action={start} />}
        {mode === 'haircheck' && <HairCheck />}
        {mode === 'unavailable' && <Unavailable />}
        {mode === 'call' && (
          <CallScreen {...{ microphone, panelToggle, canvas, captions, facePosition, toolLabels }} />
        )}
        {mode === 'ended' && <Ended description={afterCall} thumbnail={preview?.thumbnail} />}
        {mode === 'ended' && hasPanel && <div data-tavus-part="controls">{panelToggle}</div>}
      </div>
      {hasPanel && !isOpen && <Announcer announce={announce} />}
      {hasPanel && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from any element in it.
        <div
          id={panelId}
          data-tavus-part="panel"
          hidden={!isOpen}
          onKeyDown={closeOnEscape}
          // Who uses the panel keeps it open, also when a turned tablet has no room beside the stage.
          onFocus={keepOpen}
          onPointerDown={keepOpen}
        >
          <Transcript announce={announce} />
          {mode === 'call' && <Composer />}
        </div>
      )}
    </div>
  );
}
