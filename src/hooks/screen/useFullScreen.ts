import { useSyncExternalStore } from 'react';
import { useLabels } from '../labels/useLabels';
import type { PlacedButtonProps } from '../media/ToggleButtonProps';
import { useBrowserSupport } from '../media/useBrowserSupport';

/** The conversation's full screen mode. */
export interface FullScreen {
  /** True while the page shows something in full screen. */
  readonly active: boolean;
  /** False in browsers that allow full screen for videos only, such as those on iPhones. */
  readonly supported: boolean;
  /** The props of a button that enters and exits full screen. */
  readonly buttonProps: PlacedButtonProps;
}

/**
 * Shows the conversation in full screen. A button with `buttonProps` enlarges the `Conversation.Root` around it, or the
 * whole page if there is none ("Fullscreen API" in the MDN docs).
 *
 * @example
 * ```tsx
 * import { useFullScreen } from 'tavus-react';
 *
 * export function Enlarge() {
 *   const { supported, active, buttonProps } = useFullScreen();
 *   return supported ? <button {...buttonProps}>{active ? 'Shrink' : 'Expand'}</button> : null;
 * }
 * ```
 */
export function useFullScreen(): FullScreen {
  const labels = useLabels();
  const active = useSyncExternalStore(onFullScreenChange, isFullScreen, no);
  const supported = useBrowserSupport(isSupported);
  return {
    active,
    supported,
    buttonProps: {
      type: 'button',
      'aria-label': active ? labels.exitFullScreen : labels.fullScreen,
      onClick: ({ currentTarget }) => void switchFullScreen(currentTarget),
    },
  };
}

async function switchFullScreen(button: HTMLElement): Promise<void> {
  const box = button.closest('[data-tavus-part="root"]') ?? document.documentElement;
  try {
    await (isFullScreen() ? document.exitFullscreen() : box.requestFullscreen());
  } catch {
    // Full screen is not allowed in this iframe.
  }
}

function onFullScreenChange(run: () => void): () => void {
  document.addEventListener('fullscreenchange', run);
  return () => document.removeEventListener('fullscreenchange', run);
}

const isFullScreen = (): boolean => Boolean(document.fullscreenElement);
const isSupported = (): boolean =>
  document.fullscreenEnabled === true && 'requestFullscreen' in Element.prototype;
const no = (): boolean => false;
