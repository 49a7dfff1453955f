import type { TavusError, TavusErrorCode } from '../../state/TavusError';
import type { TavusEventMap } from './TavusEventMap';

/** Where the usual hint speaks of React, which a page with elements need not know. */
const hints: Partial<Record<TavusErrorCode, string>> = {
  'no-source': 'Give the element a deployment-id, a conversation-url or a server-url.',
  'not-connected': 'Send after startConversation().',
};

/** The detail of `tavus:error`: it has no field for the hint, so the message says what to do. */
export function errorEvent(error: unknown, otherwise: string): TavusEventMap['tavus:error'] {
  if (isTavusError(error)) {
    return { code: error.code, message: `${error.message} ${hints[error.code] ?? error.hint}` };
  }
  return { code: otherwise, message: `Tavus: ${error instanceof Error ? error.message : error}` };
}

/** By its name: a script tag's first script and the one it loads later have a class each. */
function isTavusError(error: unknown): error is TavusError {
  return error instanceof Error && error.name === 'TavusError';
}
