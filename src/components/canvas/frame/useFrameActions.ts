import { createCanvas } from '../../../call/canvas/Canvas';
import { reportCanvas } from '../../../call/canvas/reportCanvas';
import { useTavusContext } from '../../../hooks/react/TavusContext';
import type { TavusError } from '../../../state/TavusError';
import type { CanvasFrameProps } from './CanvasFrameProps';
import type { FrameInteraction } from './readFrameMessage';

/** What a frame has the library do. */
interface FrameActions {
  /** Records an interaction, then says the text. Rejects if it could not be recorded. */
  interact(interaction: FrameInteraction, text: string): Promise<void>;
  setContext(text: string): void;
  /** Reports a problem of a frame that goes on. */
  report(error: TavusError): void;
  /** Reports that the frame could not be loaded. */
  fail(error: TavusError): void;
}

/**
 * Returns the actions of the card's frame. They are not those of other renderers, because a frame chooses the value of a skipped card and
 * the id of its interaction, and says nothing that is not in its message.
 */
export function useFrameActions({ card, setContext, fallback }: CanvasFrameProps): FrameActions {
  const { session } = useTavusContext();
  const report = (error: TavusError) => reportCanvas(session, error);
  return {
    interact: (interaction, text) => session.part(createCanvas).act(card, interaction, { say: text }),
    setContext,
    report,
    // With another card in its place, the visitor misses nothing, so Tavus need not know.
    fail: (error) => (fallback ? report(error) : session.part(createCanvas).fail(card, error)),
  };
}
