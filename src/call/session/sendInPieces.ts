import { echo } from '../../protocol/interactions';
import { splitText } from '../../protocol/splitText';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import type { WireMessage } from '../../protocol/wireMessage';
import { echoId } from '../audio/echoId';
import type { ConversationSession } from './ConversationSession';
import { fitsOneMessage, sendInteraction } from './sendInteraction';

/** Sends a text in as many interactions as it takes, and returns the messages; throws if it cannot be sent. */
export function sendInPieces(
  session: ConversationSession,
  text: string,
  interactionOf: (piece: string, last: boolean) => TavusInteraction,
): readonly WireMessage[] {
  const pieces = splitText(text, (piece) => fitsOneMessage(session, interactionOf(piece, false)));
  // Empty text is sent as well, which throws the error that explains what is wrong with it.
  return (pieces.length === 0 ? [text] : pieces).map((piece, index) =>
    sendInteraction(session, interactionOf(piece, index >= pieces.length - 1)),
  );
}

/** Makes the PAL say a text; see {@link sendInPieces}. */
export function sendEcho(session: ConversationSession, text: string): readonly WireMessage[] {
  // A blank piece is valid at the end of a longer text, but blank text alone is not: sending it throws.
  if (!/\S/.test(text)) return [sendInteraction(session, echo(text))];
  const inferenceId = echoId();
  return sendInPieces(session, text, (piece, done) => echo(piece, { inferenceId, done }));
}
