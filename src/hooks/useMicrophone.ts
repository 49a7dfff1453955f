import { useTavusContext } from './TavusContext';
import { type InputDevice, isUnavailable, type ToggleButtonProps, useInputDevice } from './useInputDevice';
import { useLabels } from './useLabels';
import { useTavusAtom } from './useTavusAtom';

/** The user's microphone, and the props of a button that mutes it. */
export interface Microphone extends InputDevice {
  readonly buttonProps: ToggleButtonProps;
}

/**
 * The user's microphone: on or off, permission, devices, and `buttonProps` for a mute button.
 *
 * `enabled` follows what Daily really sends. `permission` tells apart a microphone that is blocked, in use or not
 * there ("useDevices" in the daily-react docs); typing goes on working without one.
 *
 * @example
 * ```tsx
 * import { useMicrophone } from 'tavus-react';
 *
 * export function Mute() {
 *   const { enabled, buttonProps } = useMicrophone();
 *   return <button {...buttonProps}>{enabled ? 'Mute' : 'Unmute'}</button>;
 * }
 * ```
 */
export function useMicrophone(): Microphone {
  const labels = useLabels();
  const { state: status } = useTavusAtom(useTavusContext().state.conversation);
  const device = useInputDevice('audio');
  const unavailable = isUnavailable(device.permission);
  const offered = device.enabled ? labels.mute : labels.unmute;
  return {
    ...device,
    buttonProps: {
      type: 'button',
      'aria-label': unavailable ? labels.microphoneUnavailable : offered,
      'aria-pressed': device.enabled,
      disabled: unavailable || status !== 'connected',
      onClick: device.toggle,
    },
  };
}
