/** Returns an id for one echo. Pages that are not secure have no `crypto.randomUUID`, and neither has jsdom. */
export function echoId(): string {
  return `echo-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
