import type { ReactNode } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { definePart, type Part } from '../anatomy/definePart';
import { StartButton } from './StartButton';

/** The state of `Conversation.Preview`. */
export type PreviewState = {
  /** True when there is a picture or a video. */
  readonly thumbnail: boolean;
};

/** The own props of `Conversation.Preview`. */
export type PreviewOwnProps = {
  /** Who or what awaits the visitor; the PAL's label unless told. */
  readonly title?: ReactNode;
  /** A sentence below the title. */
  readonly description?: ReactNode;
  /** The URL of a picture that fills the box. */
  readonly thumbnail?: string | undefined;
  /** What stands below the words; a start button unless told. */
  readonly action?: ReactNode;
};

/** What is seen before the conversation: who is waiting there, and the way to them. */
export const Preview: Part<'div', PreviewState, PreviewOwnProps> = definePart(
  'preview',
  'div',
  ({ title, description, thumbnail, action }: PreviewOwnProps) => {
    const labels = useLabels();
    return {
      state: { thumbnail: thumbnail !== undefined },
      children: (
        <>
          {thumbnail === undefined ? (
            <div data-tavus-part="pal-placeholder" aria-hidden="true" />
          ) : (
            <img src={thumbnail} alt="" data-tavus-part="preview-picture" />
          )}
          <div data-tavus-part="preview-words">
            <h2 data-tavus-part="screen-title">{title ?? labels.idle}</h2>
            {description !== undefined && <p data-tavus-part="screen-detail">{description}</p>}
            {action ?? <StartButton />}
          </div>
        </>
      ),
    };
  },
  ['title', 'description', 'thumbnail', 'action'],
);
