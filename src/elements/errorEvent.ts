import { TavusError } from '../state/TavusError';
import type { TavusEventMap } from './TavusEventMap';

/** The detail of `tavus:error`: it has no field for the hint, so the message says what to do. */
export function errorEvent(error: unknown, otherwise: string): TavusEventMap['tavus:error'] {
  if (error instanceof TavusError) return { code: error.code, message: `${error.message} ${error.hint}` };
  return { code: otherwise, message: `Tavus: ${error instanceof Error ? error.message : error}` };
}
