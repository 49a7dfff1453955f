import { useCamera } from '../hooks/useCamera';
import { definePart, type Part } from './definePart';
import { cameraIcon, cameraOffIcon } from './icons';

/** The state of `Conversation.CameraButton`. */
export type CameraButtonState = { readonly off: boolean; readonly permission: string };

/** Switches the user's camera. */
export const CameraButton: Part<'button', CameraButtonState> = definePart('camera-button', 'button', () => {
  const { enabled, permission, buttonProps } = useCamera();
  return {
    state: { off: !enabled, permission },
    props: { ...buttonProps },
    children: enabled ? cameraIcon : cameraOffIcon,
  };
});
