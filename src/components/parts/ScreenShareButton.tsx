import { useScreenShare } from '../../hooks/media/useScreenShare';
import { definePart, type Part } from '../anatomy/definePart';
import { shareScreenIcon, stopSharingIcon } from '../anatomy/icons';

/** The state of `Conversation.ScreenShareButton`. */
export type ScreenShareButtonState = {
  /** True while the user shares a screen with the PAL. */
  readonly sharing: boolean;
};

/** Starts and stops sharing the user's screen with the PAL. Renders nothing in browsers that do not support it. */
export const ScreenShareButton: Part<'button', ScreenShareButtonState> = definePart(
  'screen-share-button',
  'button',
  () => {
    const { supported, sharing, buttonProps } = useScreenShare();
    if (!supported) return null;
    return {
      state: { sharing },
      props: { ...buttonProps },
      children: sharing ? stopSharingIcon : shareScreenIcon,
    };
  },
);
