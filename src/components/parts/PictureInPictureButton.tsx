import { usePictureInPicture } from '../../hooks/media/usePictureInPicture';
import { definePart, type Part } from '../anatomy/definePart';
import { pictureInPictureIcon } from '../anatomy/icons';

/** The state of `Conversation.PictureInPictureButton`. */
export type PictureInPictureButtonState = {
  /** True while the video is in its small window. */
  readonly active: boolean;
};

/** Puts the PAL's video into a small window above all others, and back. Renders nothing where there is no such thing. */
export const PictureInPictureButton: Part<'button', PictureInPictureButtonState> = definePart(
  'picture-in-picture-button',
  'button',
  () => {
    const { supported, active, buttonProps } = usePictureInPicture();
    if (!supported) return null;
    return { state: { active }, props: { ...buttonProps }, children: pictureInPictureIcon };
  },
);
