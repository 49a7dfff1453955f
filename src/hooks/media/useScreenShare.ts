import { useScreenShare as useDailyScreenShare } from '@daily-co/daily-react';
import { useLabels } from '../labels/useLabels';
import { useTavusContext } from '../react/TavusContext';
import { useLatestActions } from '../react/useLatestActions';
import { useTavusAtom } from '../react/useTavusAtom';
import type { ToggleButtonProps } from './ToggleButtonProps';
import { useBrowserSupport } from './useBrowserSupport';

/** The user's screen, shown to the PAL. */
export interface ScreenShare {
  /** True while the screen is shown to the PAL. */
  readonly sharing: boolean;
  /** False in browsers that cannot share a screen, mostly on phones. */
  readonly supported: boolean;
  /** Makes the browser ask which screen to share. A no-op unless connected. */
  readonly start: () => void;
  /** Stops sharing. */
  readonly stop: () => void;
  /** The props of a button that starts and stops sharing. */
  readonly buttonProps: ToggleButtonProps;
}

/**
 * Shares the user's screen with the PAL. The browser asks which screen, and its own "stop sharing" button updates
 * `sharing` too ("useScreenShare" in the daily-react docs).
 *
 * @example
 * ```tsx
 * import { useScreenShare } from 'tavus-react';
 *
 * export function Share() {
 *   const { supported, sharing, buttonProps } = useScreenShare();
 *   return supported ? <button {...buttonProps}>{sharing ? 'Stop sharing' : 'Share screen'}</button> : null;
 * }
 * ```
 */
export function useScreenShare(): ScreenShare {
  const { state } = useTavusContext();
  const labels = useLabels();
  const { state: status } = useTavusAtom(state.conversation);
  const { isSharingScreen: sharing, startScreenShare, stopScreenShare } = useDailyScreenShare();
  const supported = useBrowserSupport(canShareScreen);
  // Before the call has joined, daily-js throws or rejects, and no caller could catch the rejection.
  const ready = status === 'connected';
  const actions = useLatestActions({
    start: () => ready && startScreenShare(),
    stop: () => ready && stopScreenShare(),
  });
  return {
    ...actions,
    sharing,
    supported,
    buttonProps: {
      type: 'button',
      'aria-label': sharing ? labels.stopSharing : labels.shareScreen,
      disabled: !ready,
      onClick: sharing ? actions.stop : actions.start,
    },
  };
}

const canShareScreen = (): boolean => navigator.mediaDevices?.getDisplayMedia !== undefined;
