import { useFullScreen } from '../../hooks/media/useFullScreen';
import { definePart, type Part } from '../anatomy/definePart';
import { exitFullScreenIcon, fullScreenIcon } from '../anatomy/icons';

/** The state of `Conversation.FullScreenButton`. */
export type FullScreenButtonState = {
  /** True while the conversation has the whole screen. */
  readonly active: boolean;
};

/** Gives the conversation the whole screen, and back. Renders nothing in browsers that cannot. */
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
