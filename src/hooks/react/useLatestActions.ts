import { useState } from 'react';
import { useLatest } from './useLatest';

type Actions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The actions as functions that stay the same, and do what those of the latest render do. */
export function useLatestActions<Given extends Actions>(actions: Given): Given {
  const latest = useLatest(actions);
  const [stable] = useState(() => {
    const names = Object.keys(actions) as (keyof Given)[];
    const call =
      (name: keyof Given) =>
      (...args: never[]) =>
        latest.current[name]?.(...args);
    return Object.fromEntries(names.map((name) => [name, call(name)])) as Given;
  });
  return stable;
}
