/**
 * Returns the name of what a browser has thrown. A `DOMException` need not be an `Error` of this window: in jsdom it never
 * is.
 */
export function errorName(cause: unknown): string {
  const { name }: { readonly name?: unknown } = Object(cause);
  return typeof name === 'string' ? name : '';
}
