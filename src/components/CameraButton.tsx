import { useCamera } from '../hooks/useCamera';
import type { InputPermission } from '../hooks/useInputPermission';
import { definePart, type Part } from './definePart';
import { cameraIcon, cameraOffIcon } from './icons';

/** The state of `Conversation.CameraButton`. */
export type CameraButtonState = {
  /** True while the camera sends nothing. */
  readonly off: boolean;
  /** Whether the browser gives the camera, or why not. */
  readonly permission: InputPermission;
};

/** Switches the user's camera. */
export const CameraButton: Part<'button', CameraButtonState> = definePart('camera-button', 'button', () => {
  const { enabled, permission, buttonProps } = useCamera();
  return {
    state: { off: !enabled, permission },
    props: { ...buttonProps },
    children: enabled ? cameraIcon : cameraOffIcon,
  };
});
