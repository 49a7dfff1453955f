/** A value, or a promise for it. */
export type OrPromise<Value> = Value | Promise<Value>;
