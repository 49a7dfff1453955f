import type { TavusError } from '../../state/TavusError';

/** What only the developer can mend must not stay unseen where nobody listens. */
export function tellMistake({ code, message, hint }: TavusError): void {
  // biome-ignore lint/suspicious/noConsole: a mistake of the developer's, told where developers look.
  if (code === 'no-source' || code === 'invalid-url') console.error(`${message} ${hint}`);
}
