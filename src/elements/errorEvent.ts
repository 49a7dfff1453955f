import type { TavusError } from '../state/TavusError';
import type { TavusEventMap } from './TavusEventMap';

const sourceHint = 'Give the element a deployment-id, a conversation-url or a server-url.';

/** The detail of `tavus:error`: it has no field for the hint, so the message says what to do. */
export function errorEvent(error: unknown, otherwise: string): TavusEventMap['tavus:error'] {
  if (isTavusError(error)) {
    const hint = error.code === 'no-source' ? sourceHint : error.hint;
    return { code: error.code, message: `${error.message} ${hint}` };
  }
  return { code: otherwise, message: `Tavus: ${error instanceof Error ? error.message : error}` };
}

/** By its name: a script tag's first script and the one it loads later have a class each. */
function isTavusError(error: unknown): error is TavusError {
  return error instanceof Error && error.name === 'TavusError';
}
