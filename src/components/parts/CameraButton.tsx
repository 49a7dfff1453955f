import { useCamera } from '../../hooks/media/useCamera';
import type { InputPermission } from '../../hooks/media/useInputPermission';
import { definePart, type Part } from '../anatomy/definePart';
import { cameraIcon, cameraOffIcon } from '../anatomy/icons';

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
