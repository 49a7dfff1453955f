import { sameItems } from '../sameItems';

/** Returns a function that computes a value again only if what it is computed from has changed. */
export function remembered<Value>(): (from: readonly unknown[], compute: () => Value) => Value {
  let last: { readonly from: readonly unknown[]; readonly value: Value } | undefined;
  return (from, compute) => {
    if (!last || !sameItems(last.from, from)) last = { from, value: compute() };
    return last.value;
  };
}
