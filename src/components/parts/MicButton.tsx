import { useLabels } from '../../hooks/labels/useLabels';
import { useAudioLevel } from '../../hooks/media/useAudioLevel';
import type { InputPermission } from '../../hooks/media/useInputPermission';
import { type MicrophoneOptions, useMicrophone } from '../../hooks/media/useMicrophone';
import { definePart, type Part } from '../anatomy/definePart';
import { microphoneIcon, microphoneOffIcon } from '../anatomy/icons';

/** The state of `Conversation.MicButton`. */
export type MicButtonState = {
  /** True while the microphone sends no audio. */
  readonly muted: boolean;
  /** True while the microphone opens as soon as the PAL has greeted (`muteDuringGreeting`). */
  readonly greeting: boolean;
  /** Whether the microphone can be used, or why not. */
  readonly permission: InputPermission;
  /** What a press does. */
  readonly mode: 'toggle' | 'push-to-talk';
};

/** Mutes and unmutes the microphone, or unmutes it while held (`mode="push-to-talk"`). Shows how loud the user is. */
export const MicButton: Part<'button', MicButtonState, MicrophoneOptions> = definePart(
  'mic-button',
  'button',
  ({ mode = 'toggle' }: MicrophoneOptions) => {
    const { hold } = useLabels();
    const { enabled, permission, mutedByGreeting, buttonProps } = useMicrophone({ mode });
    const ref = useAudioLevel<HTMLButtonElement>('user');
    const isHeld = buttonProps['data-tavus-talk'] !== undefined;
    return {
      state: { muted: !enabled, greeting: mutedByGreeting, permission, mode },
      props: { ...buttonProps },
      ref,
      children: (
        <>
          {enabled || isHeld ? microphoneIcon : microphoneOffIcon}
          {isHeld && <span data-tavus-part="mic-hold">{hold}</span>}
        </>
      ),
    };
  },
  ['mode'],
);
