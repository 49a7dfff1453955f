import { DailyVideo } from '@daily-co/daily-react';
import type { ReactNode } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useAudioLevel } from '../../hooks/media/useAudioLevel';
import { usePal } from '../../hooks/media/usePal';
import type { ConversationStatus } from '../../state/Conversation';
import { definePart, type Part } from '../anatomy/definePart';
import { Given } from '../anatomy/Given';
import { PalPortrait } from './PalPortrait';

/** The state of `Conversation.Stage`. */
export type StageState = {
  /** The state of the conversation. */
  readonly state: ConversationStatus;
  /** True while the PAL's video is visible. */
  readonly video: boolean;
  /** True while the stage shows the PAL's shared screen. */
  readonly screen: boolean;
  /** True while `revealWhenPlaying` hides the PAL's picture. */
  readonly hidden: boolean;
  /** True while the PAL speaks. */
  readonly speaking: boolean;
};

/** The props that `Conversation.Stage` adds to those of its element. */
export type StageOwnProps = {
  /** The content on top of the PAL, such as `Conversation.Captions`. */
  readonly children?: ReactNode;
  /**
   * Whether the stage shows the PAL's slides or shared screen. Set it to false if the application shows them elsewhere.
   * Defaults to true.
   */
  readonly slides?: boolean | undefined;
  /**
   * Where the face is in the PAL's picture, as a CSS `object-position` such as `30% 50%`: what stays in sight where the
   * picture is cropped. Defaults to the middle.
   */
  readonly facePosition?: string | undefined;
};

/**
 * The PAL's video, filling its box as far as the face stays in sight. While the PAL shares a screen, shows that screen with
 * the PAL next to it. Without video, shows the initials of the PAL's name in a frame that moves with its voice. Children,
 * such as captions or controls, appear on top of the PAL.
 *
 * @example
 * ```tsx
 * import { Conversation } from 'tavus-react';
 *
 * export const Face = () => (
 *   <Conversation.Stage>
 *     <Conversation.Status />
 *     <Conversation.Captions />
 *   </Conversation.Stage>
 * );
 * ```
 */
export const Stage: Part<'div', StageState, StageOwnProps> = definePart(
  'stage',
  'div',
  ({ children, slides = true, facePosition }: StageOwnProps) => {
    const { state } = useConversation();
    const { sessionId, hasVideo, sharesScreen, speaking, hidden } = usePal();
    const { sharedScreen } = useLabels();
    const screen = slides && sharesScreen;
    const ref = useAudioLevel<HTMLDivElement>('pal');
    return {
      state: { state, video: hasVideo, screen, hidden, speaking },
      ref,
      children: (
        <>
          {sessionId && screen && (
            <DailyVideo
              sessionId={sessionId}
              type="screenVideo"
              fit="contain"
              automirror={false}
              // Firefox has every video in its tab order, even one without controls.
              tabIndex={-1}
              aria-label={sharedScreen}
              data-tavus-part="pal-screen"
            />
          )}
          {sessionId && hasVideo ? (
            <DailyVideo
              sessionId={sessionId}
              fit="cover"
              automirror={false}
              tabIndex={-1}
              // The browser draws no frames for a video that is not displayed.
              style={{ ...(hidden && { opacity: 0 }), ...(facePosition && { objectPosition: facePosition }) }}
              data-tavus-part="pal-video"
            />
          ) : (
            <PalPortrait />
          )}
          <Given>{children}</Given>
        </>
      ),
    };
  },
  ['children', 'slides', 'facePosition'],
);
