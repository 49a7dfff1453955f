import { isJsonObject, type JsonObject } from '../../protocol/wire/JsonObject';
import { TavusError, type TavusErrorCode } from '../../state/TavusError';

/** Returns an error as a recording keeps it: without its stack and its cause. */
export function storedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name: type, message } = error;
  if (!(error instanceof TavusError)) return { type, message };
  const { code, hint, text, recoverable } = error;
  return { type, message, code, hint, ...(text !== undefined && { text }), recoverable };
}

/** Returns the error that a recording has kept. */
export function restoredError(stored: unknown): unknown {
  if (!isJsonObject(stored) || typeof stored.type !== 'string' || typeof stored.message !== 'string')
    return stored;
  return isTavusError(stored)
    ? tavusError(stored)
    : Object.assign(new Error(stored.message), { name: stored.type });
}

function isTavusError({ type, code }: JsonObject): boolean {
  return type === 'TavusError' && typeof code === 'string';
}

function tavusError({ code, message, hint, text, recoverable }: JsonObject): TavusError {
  // A code of another version is as good as an unknown one.
  return new TavusError(code as TavusErrorCode, `${message}`, {
    hint: typeof hint === 'string' ? hint : '',
    text: typeof text === 'string' ? text : undefined,
    recoverable: recoverable !== false,
  });
}
