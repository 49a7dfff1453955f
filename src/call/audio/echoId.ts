/** Returns an id for one echo. Not `crypto.randomUUID`, which insecure pages and jsdom lack. */
export function echoId(): string {
  return `echo-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
