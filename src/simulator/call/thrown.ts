/** Describes an error that a browser has thrown. In jsdom, a `DOMException` is not an `Error` of this window. */
export function thrown(cause: unknown): { readonly name: string; readonly message: string } {
  const { name, message }: { readonly name?: unknown; readonly message?: unknown } = Object(cause);
  return { name: `${name ?? 'UnknownError'}`, message: `${message ?? cause}` };
}
