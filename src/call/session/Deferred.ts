/** A promise and what resolves it. (`Promise.withResolvers` is younger than the browsers and Node we support.) */
export interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
}

/** A promise to be resolved later. */
export function deferred(): Deferred {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve: () => resolve() };
}
