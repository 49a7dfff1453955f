import { useScreenShare } from '../../hooks/media/useScreenShare';
import { definePart, type Part } from '../anatomy/definePart';
import { shareScreenIcon } from '../anatomy/icons';

/** The state of `Conversation.ScreenShareButton`. */
export type ScreenShareButtonState = {
  /** True while the user's screen is shown to the PAL. */
  readonly sharing: boolean;
};

/** Shows the user's screen to the PAL, and stops. Renders nothing in browsers that cannot. */
export const ScreenShareButton: Part<'button', ScreenShareButtonState> = definePart(
  'screen-share-button',
  'button',
  () => {
    const { supported, sharing, buttonProps } = useScreenShare();
    if (!supported) return null;
    return { state: { sharing }, props: { ...buttonProps }, children: shareScreenIcon };
  },
);
