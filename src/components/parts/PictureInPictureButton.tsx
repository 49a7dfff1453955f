import { usePictureInPicture } from '../../hooks/screen/usePictureInPicture';
import { definePart, type Part } from '../anatomy/definePart';
import { pictureInPictureIcon } from '../anatomy/icons';

/** The state of `Conversation.PictureInPictureButton`. */
export type PictureInPictureButtonState = {
  /** True while the video is in its own small window. */
  readonly active: boolean;
};

/** Moves the PAL's video into a small window on top of all others, and back. Renders nothing if not supported. */
export const PictureInPictureButton: Part<'button', PictureInPictureButtonState> = definePart(
  'picture-in-picture-button',
  'button',
  () => {
    const { supported, active, buttonProps } = usePictureInPicture();
    if (!supported) return null;
    return { state: { active }, props: { ...buttonProps }, children: pictureInPictureIcon };
  },
);
