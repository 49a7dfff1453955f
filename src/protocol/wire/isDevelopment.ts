/** Provided by bundlers and Node; a page without either has no `process`. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Returns whether the application runs in development, according to its bundler. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}
