import { isJsonObject } from '../../protocol/wire/JsonObject';
import type { CanvasProblem } from '../../state/canvas/foldCanvas';
import { TavusError } from '../../state/TavusError';
import type { JsonReply } from '../sources/readReply';

/** Creates the error for a call of Magic Canvas that has no effect. */
export function refused({ call, code, problem }: CanvasProblem): TavusError {
  return new TavusError(code, `The call ${call.name} of the PAL has no effect: ${problem}.`, {
    hint: 'Nothing was sent to Tavus. If it comes from Tavus, this version of tavus-react may be too old for it.',
    recoverable: false,
  });
}

/** Creates the error for an answer that cannot be sent now. */
export function notNow(why: string, cause?: unknown): TavusError {
  return new TavusError('canvas-post', `The card's interaction was not recorded: ${why}.`, {
    hint: 'Offer the actions of a card only while canSend is true.',
    cause,
  });
}

/** Creates the error for an interaction that was not accepted. What the visitor typed is not part of it. */
export function notRecorded({ status, json, text }: JsonReply): TavusError {
  return new TavusError('canvas-post', `The card's interaction was not recorded: the reply was ${status}.`, {
    hint: 'The cause has the reply. Tavus records interactions only while the conversation is active.',
    recoverable: status !== 400,
    cause: { status, reply: json === undefined ? text.slice(0, 1000) : json },
  });
}

/** Creates the error for an interaction without a reply. */
export function notReached(cause: unknown): TavusError {
  return new TavusError('canvas-post', "The card's interaction was not recorded: there was no reply.", {
    hint: 'Check the connection, and that connect-src in the Content-Security-Policy allows https://tavusapi.com.',
    cause,
  });
}

/** Creates the error for a callback of the application that threw. */
export function callbackFailed(cause: unknown): TavusError {
  return new TavusError('canvas-callback', 'onInteraction of the canvas threw an error.', {
    hint: 'The cause is what it threw. The interaction was recorded all the same.',
    cause,
  });
}

/**
 * Returns true if the reply was 400 for another reason than the end of the conversation: Tavus does not accept the value, which
 * is no reason for the PAL not to hear it.
 */
export function isRefusal({ cause }: TavusError): boolean {
  if (!isJsonObject(cause) || cause.status !== 400) return false;
  const { error, message } = isJsonObject(cause.reply) ? cause.reply : { error: cause.reply };
  return !/\b(ended|over|inactive|not active|no longer active)\b/i.test(`${error} ${message}`);
}
