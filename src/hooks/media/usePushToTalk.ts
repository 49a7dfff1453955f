import { type HTMLAttributes, useEffect, useRef } from 'react';
import { useLatest } from '../react/useLatest';

/** The event handlers of a button that can be held. */
export type HoldProps = Pick<
  HTMLAttributes<HTMLButtonElement>,
  'onPointerDown' | 'onPointerUp' | 'onPointerCancel' | 'onLostPointerCapture' | 'onContextMenu' | 'onClick'
>;

/**
 * Opens the microphone while the button is held by a pointer, or the space key is held outside of a field. Leaving the
 * page (another window, another tab, an unmount) releases both: a microphone must never stay open when nothing is held.
 */
export function usePushToTalk(active: boolean, talk: (on: boolean) => void, toggle: () => void): HoldProps {
  const holds = useRef(new Set<'pointer' | 'key'>());
  const latestTalk = useLatest(talk);

  function hold(by: 'pointer' | 'key') {
    if (holds.current.size === 0) latestTalk.current(true);
    holds.current.add(by);
  }
  function release(by: 'pointer' | 'key') {
    if (holds.current.delete(by) && holds.current.size === 0) latestTalk.current(false);
  }
  const latest = useLatest({ hold, release });

  useEffect(
    function listenForSpace() {
      if (!active) return;
      const held = holds.current;
      latestTalk.current(false);
      const press = (event: KeyboardEvent) => {
        if (event.code !== 'Space' || belongsToAnother(event)) return;
        event.preventDefault();
        if (!event.repeat) latest.current.hold('key');
      };
      const lift = (event: KeyboardEvent) => {
        if (event.code !== 'Space' || !held.has('key')) return;
        // Releasing the key would click the focused button.
        event.preventDefault();
        latest.current.release('key');
      };
      const letGo = () => {
        latest.current.release('key');
        latest.current.release('pointer');
      };
      const letGoWhenHidden = () => document.hidden && letGo();
      window.addEventListener('keydown', press);
      // In the capture phase, because a field may stop the event after the key was pressed outside of it.
      window.addEventListener('keyup', lift, true);
      window.addEventListener('blur', letGo);
      document.addEventListener('visibilitychange', letGoWhenHidden);
      return () => {
        window.removeEventListener('keydown', press);
        window.removeEventListener('keyup', lift, true);
        window.removeEventListener('blur', letGo);
        document.removeEventListener('visibilitychange', letGoWhenHidden);
        letGo();
      };
    },
    [active, latest, latestTalk],
  );

  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      // Keeps the button held when the finger slides off it.
      event.currentTarget.setPointerCapture?.(event.pointerId);
      hold('pointer');
    },
    onPointerUp: () => release('pointer'),
    onPointerCancel: () => release('pointer'),
    onLostPointerCapture: () => release('pointer'),
    // A long press would open the context menu.
    onContextMenu: (event) => event.preventDefault(),
    // Assistive technology and the Enter key click without a pointer and cannot hold, so their click toggles instead.
    onClick: (event) => {
      if (event.detail === 0) toggle();
    },
  };
}

/** Matches elements that use the space key themselves, whichever element inside them has the focus. */
const wantsSpace = [
  'input, textarea, select, button, a[href], summary, iframe, object, embed, video[controls], audio[controls]',
  '[contenteditable]:not([contenteditable="false"])',
  ...[
    'button',
    'link',
    'checkbox',
    'radio',
    'switch',
    'option',
    'listbox',
    'combobox',
    'textbox',
    'searchbox',
  ],
  ...['menuitem', 'menuitemcheckbox', 'menuitemradio', 'menu', 'slider', 'spinbutton', 'scrollbar', 'tab'],
  ...['tree', 'treeitem', 'grid', 'treegrid', 'gridcell'],
]
  .map((entry) => (/^[a-z]+$/.test(entry) ? `[role="${entry}"]` : entry))
  .join();

/**
 * Returns true if the space key already has another purpose: it types into, presses or scrolls the focused element
 * (except the talk button and parts that only hold the focus), it is combined with a modifier key, or a listener has
 * handled it.
 */
function belongsToAnother(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (!(target instanceof Element) || target.matches('html, body, [data-tavus-talk]')) return false;
  if (target.closest(wantsSpace)) return true;
  // With a negative `tabindex`, a heading or a box only holds the focus. Any other focused element uses keys: it is in the
  // tab order, scrolls, or is the host of a closed shadow root, which may hide a field.
  const onlyHoldsFocus =
    target.matches('[data-tavus-part], [tabindex^="-"]') && !target.localName.includes('-');
  return !onlyHoldsFocus;
}
