/** Returns what a browser has thrown. A `DOMException` need not be an `Error` of this window: in jsdom it never is. */
export function thrown(cause: unknown): { readonly name: string; readonly message: string } {
  const { name, message }: { readonly name?: unknown; readonly message?: unknown } = Object(cause);
  return { name: `${name ?? 'UnknownError'}`, message: `${message ?? cause}` };
}
