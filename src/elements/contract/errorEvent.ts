import type { TavusError, TavusErrorCode } from '../../state/TavusError';
import type { TavusEventMap } from './TavusEventMap';

/** Replacements for hints that mention React, which a page with elements may not use. */
const hints: Partial<Record<TavusErrorCode, string>> = {
  'no-source': 'Give the element a deployment-id, a conversation-url or a server-url.',
  'not-connected': 'Call startConversation() first.',
};

/** Creates the detail of `tavus:error`. It has no field for the hint, so the hint is appended to the message. */
export function errorEvent(error: unknown, otherwise: string): TavusEventMap['tavus:error'] {
  if (isTavusError(error)) {
    const { code, message, hint, text } = error;
    return { code, message: `${message} ${hints[code] ?? hint}`, ...(text !== undefined && { text }) };
  }
  return { code: otherwise, message: `${error instanceof Error ? error.message : error}` };
}

/** Checks the name, because the script of a script tag and the one it loads later each have their own class. */
function isTavusError(error: unknown): error is TavusError {
  return error instanceof Error && error.name === 'TavusError';
}
