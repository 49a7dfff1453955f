import type { WireMessage } from '../../protocol/wireMessage';
import type { TavusError } from '../../state/TavusError';

/** The options for telling the PAL a text as if the user had said it. */
export interface RespondOptions {
  /**
   * True to keep the text from the visitor: neither the text nor what Tavus sends back of it appears in the transcript,
   * captions, announcements, exports or events. `useTranscript({ includeHidden: true })` has it, and raw events are not
   * filtered. The same words said by the visitor are shown. False by default.
   */
  readonly hidden?: boolean | undefined;
}

/**
 * The options for sending a text when there is room for it, instead of interrupting the PAL or the user.
 *
 * @example
 * ```tsx
 * import { useSendInteraction } from 'tavus-react';
 *
 * export function Nudge() {
 *   const send = useSendInteraction();
 *   async function nudge() {
 *     const { outcome } = await send.note('The visitor hesitates. Offer help.', { when: 'idle', replaces: 'nudge' });
 *     console.log(outcome); // sent, replaced or dropped
 *   }
 *   return <button onClick={nudge}>Help me</button>;
 * }
 * ```
 */
export interface WhenIdleOptions {
  /** `idle`: the text waits until nobody speaks and the PAL has answered what was sent before. */
  readonly when: 'idle';
  /** How long nobody may have spoken, in milliseconds; 1,500 by default. The PAL pauses for less between two sentences. */
  readonly graceMs?: number | undefined;
  /** A key: the text takes the place of one that still waits with the same key. */
  readonly replaces?: string | undefined;
  /** Drops the text if it is aborted before the text is sent. */
  readonly signal?: AbortSignal | undefined;
}

/** What became of a text that had to wait. */
export interface SendOutcome {
  /**
   * `sent`: see `messages`. `replaced`: by another text with the same key. `dropped`: its signal was aborted, the
   * conversation ended or was about to end with a farewell, or it could not be sent (see `error`).
   */
  readonly outcome: 'sent' | 'replaced' | 'dropped';
  /** The messages that were sent. */
  readonly messages: readonly WireMessage[];
  /** Why it could not be sent: `not-connected`, `message-too-large` or `invalid-interaction`. */
  readonly error?: TavusError | undefined;
}
