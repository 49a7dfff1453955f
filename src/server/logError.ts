import { TavusServerError } from './TavusServerError';

/**
 * Writes what went wrong to the console. A stranger's error (of `authorize`, of a store) is only named: what it quotes
 * cannot be known.
 */
export function logError(error: unknown): void {
  const text =
    error instanceof TavusServerError
      ? `${error.message} ${error.hint}`
      : `Tavus: a handler's own code failed (${error instanceof Error ? error.name : typeof error}). Pass onError to see it all.`;
  // biome-ignore lint/suspicious/noConsole: a server's log is where a wrong key has to show, and nowhere else.
  console.error(text);
}
