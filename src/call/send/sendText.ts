import { respond } from '../../protocol/interactions';
import type { WireMessage } from '../../protocol/wireMessage';
import type { ConversationSession } from '../session/ConversationSession';
import { sendEcho } from '../session/sendInPieces';
import { sendInteraction } from '../session/sendInteraction';
import type { RespondOptions, SendOutcome, WhenIdleOptions } from './SendOptions';
import { createSendQueue } from './SendQueue';
import { sendHidden } from './sendHidden';

/** Tells the PAL a text as if the user had said it. The transcript shows the text at once, unless it is `hidden`. */
export interface Respond {
  (text: string, options: RespondOptions & WhenIdleOptions): Promise<SendOutcome>;
  (text: string, options?: RespondOptions & { readonly when?: undefined }): WireMessage;
}

/** Makes the PAL say a text word for word. */
export interface Echo {
  (text: string, options: WhenIdleOptions): Promise<SendOutcome>;
  (text: string, options?: { readonly when?: undefined }): readonly WireMessage[];
}

/** Tells the PAL a text as if the user had said it, without showing it. */
export interface Note {
  (text: string, options: WhenIdleOptions): Promise<SendOutcome>;
  (text: string, options?: { readonly when?: undefined }): WireMessage;
}

interface TextSender {
  readonly respond: Respond;
  readonly echo: Echo;
  readonly note: Note;
}

/** Creates the functions that send texts to a session's PAL: at once, or when there is room for them. */
export function createTextSender(session: ConversationSession): TextSender {
  // The return type of each function depends on `when`, which only its overloads can say.
  const sender = {
    respond: (text: string, options?: RespondOptions & Partial<WhenIdleOptions>) =>
      sendWhen(session, options, () =>
        options?.hidden ? sendHidden(session, text) : sendInteraction(session, respond(text)),
      ),
    echo: (text: string, options?: Partial<WhenIdleOptions>) =>
      sendWhen(session, options, () => sendEcho(session, text)),
    note: (text: string, options?: Partial<WhenIdleOptions>) =>
      sendWhen(session, options, () => sendHidden(session, text)),
  };
  return sender as TextSender;
}

function sendWhen<Sent extends WireMessage | readonly WireMessage[]>(
  session: ConversationSession,
  { when, ...options }: Partial<WhenIdleOptions> = {},
  send: () => Sent,
): Sent | Promise<SendOutcome> {
  if (when === undefined) return send();
  return session.part(createSendQueue).add({ when, ...options }, () => [send()].flat());
}
