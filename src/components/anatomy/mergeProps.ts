import type { SyntheticEvent } from 'react';

type Props = Readonly<Record<string, unknown>>;
type Handler = (event: SyntheticEvent) => void;

/** Merges the caller's props over ours. Their handlers run before ours and can cancel them with `preventDefault()`. */
export function mergeProps(ours: Props, theirs: Props): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...ours };
  for (const [name, theirValue] of Object.entries(theirs)) {
    if (theirValue === undefined) continue;
    const ourValue = merged[name];
    const composed = /^on[A-Z]/.test(name) && isHandler(ourValue) && isHandler(theirValue);
    merged[name] = composed ? compose(theirValue, ourValue) : theirValue;
  }
  return merged;
}

function compose(first: Handler, second: Handler): Handler {
  return (event) => {
    // If a part inside has already prevented the default, that does not cancel our handler.
    const wasPrevented = event.defaultPrevented;
    first(event);
    if (wasPrevented || !event.defaultPrevented) second(event);
  };
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
