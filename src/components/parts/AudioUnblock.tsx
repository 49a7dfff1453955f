import { useLabels } from '../../hooks/labels/useLabels';
import { useSpeaker } from '../../hooks/media/useSpeaker';
import { definePart, type Part } from '../anatomy/definePart';
import { soundIcon } from '../anatomy/icons';

/** The state of `Conversation.AudioUnblock`. */
export type AudioUnblockState = {
  /** True while the browser blocks sound. */
  readonly blocked: boolean;
};

/** A button to hear the PAL when the browser blocks sound until a user gesture. Renders nothing otherwise. */
export const AudioUnblock: Part<'button', AudioUnblockState> = definePart('audio-unblock', 'button', () => {
  const { audioBlocked, buttonProps } = useSpeaker();
  const labels = useLabels();
  if (!audioBlocked) return null;
  return {
    state: { blocked: true },
    props: { ...buttonProps },
    children: (
      <>
        {soundIcon}
        <span>{labels.hear}</span>
      </>
    ),
  };
});
