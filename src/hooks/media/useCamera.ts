import { useLabels } from '../labels/useLabels';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';
import type { ToggleButtonProps } from './ToggleButtonProps';
import { type InputDevice, isUnavailable, useInputDevice } from './useInputDevice';
import { useMutedBySystem } from './useMutedBySystem';

/** The user's camera, and the props of a button that toggles it. */
export interface Camera extends InputDevice {
  /** True while the camera is on but the system mutes it, as a phone call on iOS does. `enabled` is false then. */
  readonly mutedBySystem: boolean;
  /** The props of a button that toggles the camera. */
  readonly buttonProps: ToggleButtonProps;
}

/**
 * Returns the user's camera: on or off, permission, devices, and `buttonProps` for a button that toggles it.
 *
 * `enabled` reflects what Daily actually sends. `permission` distinguishes a camera that is blocked, in use or missing
 * ("useDevices" in the daily-react docs). While `useHairCheck()` is mounted, this is the camera of the hair check.
 *
 * @example
 * ```tsx
 * import { useCamera } from 'tavus-react';
 *
 * export function CameraSwitch() {
 *   const { enabled, buttonProps } = useCamera();
 *   return <button {...buttonProps}>{enabled ? 'Hide me' : 'Show me'}</button>;
 * }
 * ```
 */
export function useCamera(): Camera {
  const labels = useLabels();
  const { session, state } = useTavusContext();
  const { state: status } = useTavusAtom(state.conversation);
  const isChecking = useTavusAtom(session.preview) !== null;
  const device = useInputDevice('video');
  const mutedBySystem = useMutedBySystem('video') && device.enabled;
  const unavailable = isUnavailable(device.permission);
  const offered = device.enabled ? labels.cameraOff : labels.cameraOn;
  return {
    ...device,
    enabled: device.enabled && !mutedBySystem,
    mutedBySystem,
    buttonProps: {
      type: 'button',
      'aria-label': unavailable ? labels.cameraUnavailable : offered,
      disabled: unavailable || (status !== 'connected' && !isChecking),
      onClick: device.toggle,
    },
  };
}
