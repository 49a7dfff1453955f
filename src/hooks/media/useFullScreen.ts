import { useSyncExternalStore } from 'react';
import { useLabels } from '../labels/useLabels';
import type { PlacedButtonProps } from './ToggleButtonProps';
import { useBrowserSupport } from './useBrowserSupport';

/** The conversation on the whole screen. */
export interface FullScreen {
  /** True while the conversation has the whole screen. */
  readonly active: boolean;
  /** False in browsers that give only videos the whole screen, such as those of iPhones. */
  readonly supported: boolean;
  /** For a button that goes there and back. */
  readonly buttonProps: PlacedButtonProps;
}

/**
 * Gives the conversation the whole screen, and back. A button with `buttonProps` enlarges the `Conversation.Root` it
 * stands in, or the whole page where it stands in none ("Fullscreen API" in the MDN docs).
 *
 * @example
 * ```tsx
 * import { useFullScreen } from 'tavus-react';
 *
 * export function Enlarge() {
 *   const { supported, active, buttonProps } = useFullScreen();
 *   return supported ? <button {...buttonProps}>{active ? 'Smaller' : 'Larger'}</button> : null;
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
    // Not allowed in this frame: everything stays as it is.
  }
}

function onFullScreenChange(run: () => void): () => void {
  document.addEventListener('fullscreenchange', run);
  return () => document.removeEventListener('fullscreenchange', run);
}

const isFullScreen = (): boolean => Boolean(document.fullscreenElement);
const isSupported = (): boolean => document.fullscreenEnabled === true;
const no = (): boolean => false;
