import { useState } from 'react';
import { sameFields } from '../../state/sameFields';

/** Returns the same object until its fields change, because callers write objects inline. */
export function useStable<Value extends object>(given: Value | undefined): Value | undefined {
  const [stable, setStable] = useState(given);
  if (stable === given || (stable && given && sameFields(stable, given))) return stable;
  setStable(given);
  return given;
}
