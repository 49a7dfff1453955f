import { useState } from 'react';
import { sameFields } from '../../state/sameFields';

/** The value as first given, until one comes with other fields: callers write objects inline. */
export function useStable<Value extends object>(given: Value | undefined): Value | undefined {
  const [stable, setStable] = useState(given);
  if (stable === given || (stable && given && sameFields(stable, given))) return stable;
  setStable(given);
  return given;
}
