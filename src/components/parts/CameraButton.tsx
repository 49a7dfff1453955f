import { useCamera } from '../../hooks/media/useCamera';
import type { InputPermission } from '../../hooks/media/useInputPermission';
import { definePart, type Part } from '../anatomy/definePart';
import { cameraIcon, cameraOffIcon } from '../anatomy/icons';

/** The state of `Conversation.CameraButton`. */
export type CameraButtonState = {
  /** True while the camera sends no video. */
  readonly off: boolean;
  /** Whether the camera can be used, or why not. */
  readonly permission: InputPermission;
};

/** Turns the user's camera on and off. */
export const CameraButton: Part<'button', CameraButtonState> = definePart('camera-button', 'button', () => {
  const { enabled, permission, buttonProps } = useCamera();
  return {
    state: { off: !enabled, permission },
    props: { ...buttonProps },
    children: enabled ? cameraIcon : cameraOffIcon,
  };
});
