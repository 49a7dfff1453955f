import { appendContext, respond } from '../../protocol/interactions';
import { splitText } from '../../protocol/splitText';
import { defaultMessageLimit } from '../../protocol/wireMessage';
import { TavusError } from '../../state/TavusError';
import type { ConversationSession } from '../session/ConversationSession';
import { sendInPieces } from '../session/sendInPieces';
import { fitsOneMessage, sendInteraction } from '../session/sendInteraction';
import { reportCanvas } from './reportCanvas';

/** Tells the PAL the visitor's answer, as if they had said it. What does not fit into one message is left out. */
export function sayToPal(session: ConversationSession, text: string): void {
  if (text.trim() === '') return;
  const [start = ''] = splitText(text.slice(0, defaultMessageLimit), (piece) =>
    fitsOneMessage(session, respond(piece)),
  );
  attempt(session, () => sendInteraction(session, respond(start)));
}

/** Tells the PAL something that is not said by the visitor. Returns false if that is not possible. */
export function tellPal(session: ConversationSession, text: string): boolean {
  return text.trim() === '' || attempt(session, () => sendInPieces(session, text, appendContext));
}

/** Returns false if nothing was sent: that it is not connected is no news, and everything else is reported. */
function attempt(session: ConversationSession, send: () => unknown): boolean {
  try {
    send();
    return true;
  } catch (error) {
    if (error instanceof TavusError && error.code !== 'not-connected') reportCanvas(session, error);
    return false;
  }
}
