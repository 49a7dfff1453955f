import { useLabels } from '../../hooks/labels/useLabels';
import { useSpeakerTest } from '../../hooks/media/useSpeakerTest';
import { definePart, type Part } from '../anatomy/definePart';

/** The state of `Conversation.SpeakerTest`. */
export type SpeakerTestState = {
  /** True while the test sound plays. */
  readonly playing: boolean;
};

/** A button that plays a chime through the chosen loudspeaker. */
export const SpeakerTest: Part<'button', SpeakerTestState> = definePart('speaker-test', 'button', () => {
  const { playing, buttonProps } = useSpeakerTest();
  const labels = useLabels();
  return {
    state: { playing },
    props: { ...buttonProps },
    children: playing ? labels.testingSpeaker : labels.testSpeaker,
  };
});
