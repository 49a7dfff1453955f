import type { ReactNode } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { definePart, type Part } from '../anatomy/definePart';
import { Given } from '../anatomy/Given';
import { PalPicture } from './PalPicture';
import { RejoinButton } from './RejoinButton';
import { StartButton } from './StartButton';

/** The state of `Conversation.Preview`. */
export type PreviewState = {
  /** True when there is a picture or a video. */
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
  /**
   * The URL of a short video of the PAL, which plays silently, for at most five seconds, and again when the pointer comes to it.
   * Visitors who prefer reduced motion see `thumbnail` instead, or its first frame.
   */
  readonly thumbnailVideo?: string | undefined;
  /** Names Tavus at the bottom. */
  readonly branding?: boolean | undefined;
  /** The content below the text. Defaults to a start button. */
  readonly action?: ReactNode;
};

/**
 * The screen before the conversation: who the visitor is going to meet, and a button to start. Without a picture, it shows
 * the initials of the PAL's name (the label `pal`). After a reload with `resume`
 * it also has a button to join the conversation again.
 */
export const Preview: Part<'div', PreviewState, PreviewOwnProps> = definePart(
  'preview',
  'div',
  ({ title, description, thumbnail, thumbnailVideo, branding, action }: PreviewOwnProps) => {
    const labels = useLabels();
    return {
      state: { thumbnail: thumbnail !== undefined || thumbnailVideo !== undefined },
      children: (
        <>
          <PalPicture video={thumbnailVideo} image={thumbnail} />
          <div data-tavus-part="preview-words">
            <h2 data-tavus-part="screen-title">{title ?? labels.idle}</h2>
            {description !== undefined && <p data-tavus-part="screen-detail">{description}</p>}
            <RejoinButton />
            <Given>{action ?? <StartButton />}</Given>
          </div>
          {branding && <p data-tavus-part="branding">{labels.branding}</p>}
        </>
      ),
    };
  },
  ['title', 'description', 'thumbnail', 'thumbnailVideo', 'branding', 'action'],
);
