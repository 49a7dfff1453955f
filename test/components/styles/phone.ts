/// <reference types="@vitest/browser-playwright" />
import { cdp } from 'vitest/browser';
import { engine } from '../../engines/engine';

/** Makes the browser believe that it is used by touch, or by mouse again. Only Chromium can be made to: `needsChromium`. */
export async function touch(enabled: boolean): Promise<void> {
  if (engine !== 'chromium' && !enabled) return;
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled, ...(enabled && { maxTouchPoints: 5 }) });
}

interface Insets {
  readonly top?: number;
  readonly bottom?: number;
  readonly left?: number;
  readonly right?: number;
}

/** Gives the window a safe area, as a phone with rounded corners and a notch does; an empty one removes it. */
export async function setSafeArea(insets: Insets): Promise<void> {
  await cdp().send('Emulation.setSafeAreaInsetsOverride', { insets });
}

/** Measures the upper inset of the safe area. */
export function safeAreaTop(): number {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = 'position: fixed; height: env(safe-area-inset-top, 0px)';
  const { height } = probe.getBoundingClientRect();
  probe.remove();
  return height;
}

/** Does what an on-screen keyboard does on iOS and, by default, on Android: the window keeps its size under it. */
export function openKeyboard(heightPx: number, offsetTop: number): { close: () => void } {
  const { visualViewport: visible } = window;
  if (!visible) throw new Error('There is no visual viewport.');
  Object.defineProperty(visible, 'height', { configurable: true, value: innerHeight - heightPx });
  Object.defineProperty(visible, 'offsetTop', { configurable: true, value: offsetTop });
  visible.dispatchEvent(new Event('resize'));
  visible.dispatchEvent(new Event('scroll'));
  return {
    close() {
      Reflect.deleteProperty(visible, 'height');
      Reflect.deleteProperty(visible, 'offsetTop');
      visible.dispatchEvent(new Event('resize'));
    },
  };
}
