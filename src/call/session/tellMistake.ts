import type { TavusError } from '../../state/TavusError';

/** Logs an error that only the developer can fix, for applications without `onError`. */
export function tellMistake({ code, message, hint }: TavusError): void {
  // biome-ignore lint/suspicious/noConsole: developers look for their mistakes in the console.
  if (code === 'no-source' || code === 'invalid-url') console.error(`Tavus: ${message} ${hint}`);
}
