/** Bundlers and Node fill this in; a page without either has no `process` at all. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** True while the application is being developed, as far as its bundler tells. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}
