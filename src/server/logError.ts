import { TavusServerError } from './TavusServerError';

/**
 * Logs an error to the console. For errors from other code (`authorize`, a store), only the name is logged, because the
 * message may contain anything.
 */
export function logError(error: unknown): void {
  const text =
    error instanceof TavusServerError
      ? `${error.message} ${error.hint}`
      : `Tavus: code passed to the handler failed (${error instanceof Error ? error.name : typeof error}). Pass onError to see the full error.`;
  // biome-ignore lint/suspicious/noConsole: problems such as a wrong key must appear in the server's log, and only there.
  console.error(text);
}
