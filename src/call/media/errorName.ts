/** Returns the name of an error that a browser has thrown. In jsdom, a `DOMException` is not an `Error` of this window. */
export function errorName(cause: unknown): string {
  const { name }: { readonly name?: unknown } = Object(cause);
  return typeof name === 'string' ? name : '';
}
