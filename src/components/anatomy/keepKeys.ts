import type { KeyboardEvent } from 'react';

type KeyProps = Readonly<Record<'onKeyDown' | 'onKeyPress' | 'onKeyUp', (event: KeyboardEvent) => void>>;

/**
 * Keeps the keys that are typed into a field from the shortcuts of the page, on `document` and `window`. React's own
 * listener has the event by then, so the handlers of the application on parts and above them still run.
 */
export const keptFromPage: KeyProps = handlers((event) => event.nativeEvent.stopPropagation());

/** Also keeps them from the handlers of React components above. */
export const keptInside: KeyProps = handlers((event) => event.stopPropagation());

/** Returns true for the Enter key, unless it only accepts what an input method suggests. */
export function isEnter({ key, keyCode, nativeEvent }: KeyboardEvent): boolean {
  // Safari ends the composition before it reports the key, and then only the code tells.
  return key === 'Enter' && !nativeEvent.isComposing && keyCode !== 229;
}

function handlers(stop: (event: KeyboardEvent) => void): KeyProps {
  const keep = (event: KeyboardEvent) => {
    if (isTyped(event)) stop(event);
  };
  return { onKeyDown: keep, onKeyPress: keep, onKeyUp: keep };
}

/** Tab and Escape are not typed: a dialog around the conversation needs them to keep the focus and to close. */
function isTyped({ key, target }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
  return isField && key !== 'Tab' && key !== 'Escape';
}
