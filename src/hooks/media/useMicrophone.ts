import { useLabels } from '../labels/useLabels';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';
import type { ToggleButtonProps } from './ToggleButtonProps';
import { type InputDevice, isUnavailable, useInputDevice } from './useInputDevice';
import { useMutedBySystem } from './useMutedBySystem';
import { type HoldProps, usePushToTalk } from './usePushToTalk';

/** How the microphone is used. */
export interface MicrophoneOptions {
  /** `push-to-talk` keeps it muted except while the button or the space key is held. Default: `toggle`. */
  readonly mode?: 'toggle' | 'push-to-talk' | undefined;
}

/** The user's microphone, and the props of a button that mutes it or opens it while held. */
export interface Microphone extends InputDevice {
  /** True while the microphone is on but the system mutes it, as a phone call on iOS does. `enabled` is false then. */
  readonly mutedBySystem: boolean;
  /**
   * True while `muteDuringGreeting` keeps a microphone closed that is on afterward. `enabled` is false then, and
   * `setEnabled` and the button decide what it is afterward.
   */
  readonly mutedByGreeting: boolean;
  /** The props of a mute button, or of a button that opens the microphone while held. */
  readonly buttonProps: Omit<ToggleButtonProps, 'onClick'> &
    HoldProps & {
      /** The name of the key that does the same, for a tooltip. */
      readonly 'data-tavus-talk'?: string;
      readonly 'aria-keyshortcuts'?: string;
    };
}

/**
 * Returns the user's microphone: on or off, permission, devices, and `buttonProps` for a mute button.
 *
 * `enabled` reflects what Daily actually sends. `permission` distinguishes a microphone that is blocked, in use or
 * missing ("useDevices" in the daily-react docs); typing works without one. With `mode: 'push-to-talk'`, the microphone
 * is open while the button is held by a pointer or the space key is held outside of a field. It is muted when the page
 * loses focus, and Enter and assistive technology toggle it. While `useHairCheck()` is mounted, this is the microphone
 * of the hair check.
 *
 * @example
 * ```tsx
 * import { useMicrophone } from 'tavus-react';
 *
 * export function Talk() {
 *   const { enabled, buttonProps } = useMicrophone({ mode: 'push-to-talk' });
 *   return <button {...buttonProps}>{enabled ? 'Listening' : 'Hold to talk'}</button>;
 * }
 * ```
 */
export function useMicrophone({ mode = 'toggle' }: MicrophoneOptions = {}): Microphone {
  const { session, state } = useTavusContext();
  const labels = useLabels();
  const { state: status } = useTavusAtom(state.conversation);
  const isChecking = useTavusAtom(session.preview) !== null;
  const device = useInputDevice('audio');
  const mutedBySystem = useMutedBySystem('audio') && device.enabled;
  const mutedByGreeting = useTavusAtom(session.mediaChoices).microphoneAfterGreeting === true;
  const unavailable = isUnavailable(device.permission);
  const isHeld = mode === 'push-to-talk' && !isChecking;
  const holdProps = usePushToTalk(isHeld && status === 'connected', device.setEnabled, device.toggle);
  const offered = isHeld
    ? labels.holdToTalk
    : device.enabled || mutedByGreeting
      ? labels.mute
      : labels.unmute;
  return {
    ...device,
    enabled: device.enabled && !mutedBySystem,
    mutedBySystem,
    mutedByGreeting,
    buttonProps: {
      type: 'button',
      'aria-label': unavailable ? labels.microphoneUnavailable : offered,
      disabled: unavailable || (status !== 'connected' && !isChecking),
      ...(isHeld
        ? { ...holdProps, 'data-tavus-talk': labels.spaceKey, 'aria-keyshortcuts': 'Space' }
        : { onClick: device.toggle }),
    },
  };
}
