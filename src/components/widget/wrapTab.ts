import type { KeyboardEvent } from 'react';
import { focusedInside } from './focusedInside';
import { isModalDialog } from './openDialog';

/**
 * Moves the focus from the last control of a modal dialog to the first one, and with Shift the other way round. Only in shadow
 * trees: there Firefox returns from its toolbar to the control it came from, and the visitor never reaches the others.
 */
export function wrapTab(event: KeyboardEvent<HTMLDialogElement>): void {
  const { currentTarget: dialog, key, shiftKey, defaultPrevented } = event;
  if (key !== 'Tab' || defaultPrevented || !isModalDialog(dialog)) return;
  if (!(dialog.getRootNode() instanceof ShadowRoot)) return;
  const stops = tabStops(dialog);
  const [edge, opposite] = shiftKey ? [stops.at(0), stops.at(-1)] : [stops.at(-1), stops.at(0)];
  if (!opposite || focusedInside(dialog) !== edge) return;
  event.preventDefault();
  opposite.focus();
}

function tabStops(dialog: HTMLDialogElement): HTMLElement[] {
  const controls = dialog.querySelectorAll<HTMLElement>(
    'button:enabled, input:enabled, select:enabled, textarea:enabled, a[href], [tabindex]',
  );
  return [...controls].filter(
    (control) => control.tabIndex >= 0 && !control.closest('[inert]') && isVisible(control),
  );
}

function isVisible(control: HTMLElement): boolean {
  return control.getClientRects().length > 0 && getComputedStyle(control).visibility === 'visible';
}
