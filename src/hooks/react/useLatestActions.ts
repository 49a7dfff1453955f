import { useState } from 'react';
import { useLatest } from './useLatest';

type Actions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Returns the actions as stable functions that call the ones of the latest committed render. */
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
