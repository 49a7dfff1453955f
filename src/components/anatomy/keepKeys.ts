import type { KeyboardEvent } from 'react';

type KeyProps = Readonly<Record<'onKeyDown' | 'onKeyPress' | 'onKeyUp', (event: KeyboardEvent) => void>>;

/**
 * Keeps keys that are typed into a field from the page's listeners on `document` and `window`. React's own listener has
 * already received the event, so React handlers still run.
 */
export const keptFromPage: KeyProps = handlers((event) => event.nativeEvent.stopPropagation());

/** Keeps these keys from React handlers of the components around the conversation. */
export const keptInside: KeyProps = handlers((event) => event.stopPropagation());

/** Returns true for the Enter key, unless it only accepts the suggestion of an input method. */
export function isEnter({ key, keyCode, nativeEvent }: KeyboardEvent): boolean {
  // Safari ends the composition before it reports the key, so only the key code shows it.
  return key === 'Enter' && !nativeEvent.isComposing && keyCode !== 229;
}

function handlers(stop: (event: KeyboardEvent) => void): KeyProps {
  const keep = (event: KeyboardEvent) => {
    if (isTyped(event)) stop(event);
  };
  return { onKeyDown: keep, onKeyPress: keep, onKeyUp: keep };
}

/** Returns true for keys typed into a field, except Tab and Escape: a dialog around the conversation needs those. */
function isTyped({ key, target }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
  return isField && key !== 'Tab' && key !== 'Escape';
}
