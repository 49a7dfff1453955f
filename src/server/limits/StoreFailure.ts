/** The store of the limits has failed or was too slow. `cause` is its own error. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  constructor(cause: unknown) {
    super('Tavus: the store of rateLimit failed.', { cause });
  }
}
