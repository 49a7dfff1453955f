import { useAudioLevel } from '../hooks/useAudioLevel';
import { useMicrophone } from '../hooks/useMicrophone';
import { definePart, type Part } from './definePart';
import { microphoneIcon, microphoneOffIcon } from './icons';

/** The state of `Conversation.MicButton`. */
export type MicButtonState = { readonly muted: boolean; readonly permission: string };

/** Mutes and unmutes the microphone, and shows how loud it hears the user. */
export const MicButton: Part<'button', MicButtonState> = definePart('mic-button', 'button', () => {
  const { enabled, permission, buttonProps } = useMicrophone();
  const ref = useAudioLevel<HTMLButtonElement>('user');
  return {
    state: { muted: !enabled, permission },
    props: { ...buttonProps },
    ref,
    children: enabled ? microphoneIcon : microphoneOffIcon,
  };
});
