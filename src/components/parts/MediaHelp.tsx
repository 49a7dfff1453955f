import { useLabels } from '../../hooks/labels/useLabels';
import { mediaHelp } from '../../hooks/media/mediaHelp';
import { useCamera } from '../../hooks/media/useCamera';
import type { InputPermission } from '../../hooks/media/useInputPermission';
import { useMicrophone } from '../../hooks/media/useMicrophone';
import { definePart, type Part } from '../anatomy/definePart';
import { noticeIcon } from '../anatomy/icons';

/** The state of `Conversation.MediaHelp`. */
export type MediaHelpState = {
  /** The input device that the help is about. */
  readonly kind: 'microphone' | 'camera';
  /** Why the device cannot be used. */
  readonly permission: InputPermission;
};

/** The props that `Conversation.MediaHelp` adds to those of its element. */
export type MediaHelpOwnProps = {
  /** The input device to help with. */
  readonly kind: 'microphone' | 'camera';
};

/** Explains what to do when the microphone or camera cannot be used; announced. Renders nothing if the device works. */
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
      // The element appears together with its text, and only an alert is reliably announced in that case.
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
