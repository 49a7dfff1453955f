import { useFullScreen } from '../../hooks/screen/useFullScreen';
import { definePart, type Part } from '../anatomy/definePart';
import { exitFullScreenIcon, fullScreenIcon } from '../anatomy/icons';

/** The state of `Conversation.FullScreenButton`. */
export type FullScreenButtonState = {
  /** True while the conversation is in full screen. */
  readonly active: boolean;
};

/** Enters and exits full screen. Renders nothing in browsers that do not support it. */
export const FullScreenButton: Part<'button', FullScreenButtonState> = definePart(
  'full-screen-button',
  'button',
  () => {
    const { supported, active, buttonProps } = useFullScreen();
    if (!supported) return null;
    return {
      state: { active },
      props: { ...buttonProps },
      children: active ? exitFullScreenIcon : fullScreenIcon,
    };
  },
);
