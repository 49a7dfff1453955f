import type { ReactNode } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { definePart, type Part } from '../anatomy/definePart';
import { Given } from '../anatomy/Given';
import { RejoinButton } from './RejoinButton';
import { StartButton } from './StartButton';

/** The state of `Conversation.Preview`. */
export type PreviewState = {
  /** True when there is a picture. */
  readonly thumbnail: boolean;
};

/** The props that `Conversation.Preview` adds to those of its element. */
export type PreviewOwnProps = {
  /** Who or what the visitor is going to meet. Defaults to the label `idle`. */
  readonly title?: ReactNode;
  /** A sentence below the title. */
  readonly description?: ReactNode;
  /** The URL of a picture that fills the box. */
  readonly thumbnail?: string | undefined;
  /** The content below the text. Defaults to a start button. */
  readonly action?: ReactNode;
};

/**
 * The screen before the conversation: who the visitor is going to meet, and a button to start. After a reload with `resume`
 * it also has a button to join the conversation again.
 */
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
            <RejoinButton />
            <Given>{action ?? <StartButton />}</Given>
          </div>
        </>
      ),
    };
  },
  ['title', 'description', 'thumbnail', 'action'],
);
