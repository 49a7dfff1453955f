import { useLabels } from '../labels/useLabels';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';
import type { ToggleButtonProps } from './ToggleButtonProps';
import { type InputDevice, isUnavailable, useInputDevice } from './useInputDevice';

/** The user's camera, and the props of a button that switches it. */
export interface Camera extends InputDevice {
  /** For a button that switches it. */
  readonly buttonProps: ToggleButtonProps;
}

/**
 * The user's camera: on or off, permission, devices, and `buttonProps` for a button that switches it.
 *
 * `enabled` follows what Daily really sends. `permission` tells apart a camera that is blocked, in use or not
 * there ("useDevices" in the daily-react docs).
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
  const unavailable = isUnavailable(device.permission);
  const offered = device.enabled ? labels.cameraOff : labels.cameraOn;
  return {
    ...device,
    buttonProps: {
      type: 'button',
      'aria-label': unavailable ? labels.cameraUnavailable : offered,
      disabled: unavailable || (status !== 'connected' && !isChecking),
      onClick: device.toggle,
    },
  };
}
