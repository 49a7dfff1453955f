import { useLabels } from '../../hooks/labels/useLabels';
import { mediaHelp } from '../../hooks/media/mediaHelp';
import { useCamera } from '../../hooks/media/useCamera';
import type { InputPermission } from '../../hooks/media/useInputPermission';
import { useMicrophone } from '../../hooks/media/useMicrophone';
import { definePart, type Part } from '../anatomy/definePart';
import { noticeIcon } from '../anatomy/icons';

/** The state of `Conversation.MediaHelp`. */
export type MediaHelpState = {
  /** Which input it is about. */
  readonly kind: 'microphone' | 'camera';
  /** What is the matter with it. */
  readonly permission: InputPermission;
};

/** The own props of `Conversation.MediaHelp`. */
export type MediaHelpOwnProps = {
  /** Whom to help with. */
  readonly kind: 'microphone' | 'camera';
};

/** What to do when the microphone or camera cannot be used, for each reason; announced. Renders nothing when all is well. */
export const MediaHelp: Part<'p', MediaHelpState, MediaHelpOwnProps> = definePart(
  'media-help',
  'p',
  ({ kind }: MediaHelpOwnProps) => {
    const labels = useLabels();
    const { permission } = { microphone: useMicrophone(), camera: useCamera() }[kind];
    const text = mediaHelp(kind, permission, labels);
    if (!text) return null;
    return {
      state: { kind, permission },
      // It comes with its words, and of what comes so only an alert is told reliably.
      props: { role: 'alert' },
      children: (
        <>
          {noticeIcon}
          <span>{text}</span>
        </>
      ),
    };
  },
  ['kind'],
);
