import { type MouseEvent, useId, useRef, useState } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useLatest } from '../../hooks/react/useLatest';
import { definePart, type Part } from '../anatomy/definePart';
import { keptFromPage } from '../anatomy/keepKeys';
import { type Rating, RatingScale, type RatingScaleKind } from './RatingScale';

/** What a visitor thinks of a conversation. */
export interface ConversationFeedback {
  /** Tavus's id of the conversation; undefined if its source did not name one. */
  readonly conversationId: string | undefined;
  /** The number of stars, or which thumb. */
  readonly rating: Rating;
  /** What the visitor wrote; may be empty. */
  readonly comment: string;
}

/** The state of `Conversation.Feedback`. */
export type FeedbackState = {
  /** `failed` if the callback has rejected; what the visitor wrote is still there. */
  readonly status: 'open' | 'sending' | 'failed' | 'sent';
};

/** The props that `Conversation.Feedback` adds to those of its element. */
export type FeedbackOwnProps = {
  /** Receives the feedback. While its promise is pending, nothing else is sent; if it rejects, the visitor can try again. */
  readonly onSubmit: (feedback: ConversationFeedback) => unknown;
  /** Five stars, or thumbs up and down. Defaults to `stars`. */
  readonly scale?: RatingScaleKind | undefined;
};

interface Entered {
  /** When the conversation that it is about started. */
  readonly startedAt?: number | undefined;
  readonly rating?: Rating | undefined;
  readonly comment: string;
  readonly status: FeedbackState['status'];
  /** True if the focus was in the part when the feedback was sent, and would be lost with the button. */
  readonly focused?: boolean | undefined;
}

const nothing: Entered = { comment: '', status: 'open' };

/**
 * Asks the visitor how the conversation was, after it has ended: a rating and a comment, which go to your callback with the
 * conversation's id. Tavus has no endpoint for them. Thanks the visitor afterward. Renders nothing before and during a
 * conversation, or if it failed before it began. It is not a form, so it can be inside a form of the page.
 *
 * @example
 * ```tsx
 * import { Conversation } from 'tavus-react';
 *
 * export const Goodbye = () => (
 *   <>
 *     <Conversation.Ended />
 *     <Conversation.Feedback
 *       scale="thumbs"
 *       onSubmit={async (feedback) => {
 *         const { ok } = await fetch('/api/feedback', { method: 'POST', body: JSON.stringify(feedback) });
 *         if (!ok) throw new Error('Not saved.');
 *       }}
 *     />
 *   </>
 * );
 * ```
 */
export const Feedback: Part<'div', FeedbackState, FeedbackOwnProps> = definePart(
  'feedback',
  'div',
  ({ onSubmit, scale = 'stars' }: FeedbackOwnProps) => {
    const { state, startedAt, conversationId } = useConversation();
    const labels = useLabels();
    const problemId = useId();
    const [kept, keep] = useState<Entered>(nothing);
    // What was entered about an earlier conversation is not shown for this one.
    const entered = kept.startedAt === startedAt ? kept : { ...nothing, startedAt };
    /** The start of the conversation whose feedback is being sent: a second press can arrive before the next render. */
    const sending = useRef<number>(undefined);
    const latest = useLatest({ entered, onSubmit, conversationId });
    if ((state !== 'ended' && state !== 'error') || startedAt === undefined) return null;
    const { rating, comment, status, focused } = entered;
    const canSend = rating !== undefined && status !== 'sending';

    async function send({ currentTarget }: MouseEvent<HTMLButtonElement>) {
      const { parentElement: box } = currentTarget;
      const { entered: given, onSubmit: submit, conversationId: id } = latest.current;
      if (given.rating === undefined || sending.current === given.startedAt) return;
      sending.current = given.startedAt;
      const finish = (next: Partial<Entered>) =>
        keep((now) => (now.startedAt === given.startedAt ? { ...now, ...next } : now));
      keep({ ...given, status: 'sending' });
      try {
        await submit({ conversationId: id, rating: given.rating, comment: given.comment.trim() });
        finish({ status: 'sent', focused: hasFocus(box) });
      } catch {
        finish({ status: 'failed' });
      }
      if (sending.current === given.startedAt) sending.current = undefined;
    }

    return {
      state: { status },
      props: keptFromPage,
      children:
        status === 'sent' ? (
          <p
            ref={focused ? takeFocus : undefined}
            role="status"
            tabIndex={-1}
            data-tavus-focus=""
            data-tavus-part="screen-detail"
          >
            {labels.feedbackThanks}
          </p>
        ) : (
          <>
            <RatingScale
              scale={scale}
              rating={rating}
              onRate={(next) => keep({ ...entered, rating: next })}
            />
            <textarea
              // Without a form owner, so that a form of the page neither resets nor sends the comment.
              form=""
              rows={3}
              data-tavus-part="feedback-comment"
              aria-label={labels.feedbackComment}
              aria-describedby={status === 'failed' ? problemId : undefined}
              placeholder={labels.feedbackComment}
              value={comment}
              readOnly={status === 'sending'}
              onChange={({ target }) => keep({ ...entered, comment: target.value })}
            />
            {status === 'failed' && (
              <p id={problemId} role="alert" data-tavus-part="composer-problem">
                {labels.feedbackNotSent}
              </p>
            )}
            <button
              type="button"
              data-tavus-part="feedback-button"
              aria-disabled={canSend ? undefined : true}
              onClick={send}
            >
              {labels.sendFeedback}
            </button>
          </>
        ),
    };
  },
  ['onSubmit', 'scale'],
);

function hasFocus(box: Element | null): boolean {
  const root = box?.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  return box?.contains(focused) === true;
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
