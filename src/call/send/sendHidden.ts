import { respond } from '../../protocol/interactions';
import type { WireMessage } from '../../protocol/wireMessage';
import { takeEcho } from '../../state/fold/takeEcho';
import type { ConversationSession } from '../session/ConversationSession';
import { createPendingAnswers } from '../session/PendingAnswers';
import { addTypedText, sendInteraction } from '../session/sendInteraction';

/** Tells the PAL a text as if the user had said it, and keeps it and its echo out of what the visitor sees. */
export function sendHidden(session: ConversationSession, text: string): WireMessage {
  return sendInteraction(session, respond(text), (_, message) => {
    session.part(createPendingAnswers).noteSent(message);
    addTypedText(session, text, takeEcho);
  });
}
