import { startTimer } from '../startTimer';
import type { ConversationSession } from './ConversationSession';
import { createPendingAnswers } from './PendingAnswers';
import { quietMs } from './SilenceWatch';
import { sendEcho } from './sendInPieces';
import { watchSilence } from './watchSilence';

/** What an end can wait for; see {@link EndOptions}. */
export type EndCondition = 'silence' | 'perceptionAnalysis';

/**
 * The options for ending a conversation; by default it ends immediately.
 *
 * @example
 * ```tsx
 * import { useConversation, useToolCall } from 'tavus-react';
 *
 * export function HangUp() {
 *   const { end } = useConversation();
 *   // The PAL is told that the call ends, says its last words, and only then the call ends.
 *   useToolCall('end_call', { handler: () => end({ waitFor: ['silence', 'perceptionAnalysis'] }) });
 *   return <button onClick={() => end({ say: 'Thank you, goodbye!' })}>Hang up</button>;
 * }
 * ```
 */
export interface EndOptions {
  /**
   * What to wait for, while the conversation goes on.
   *
   * `silence`: until running tool handlers have sent their results, the PAL has answered every `respond`, `echo` and
   * tool result, and nobody has spoken for `graceMs`. A tool result may stay without an answer: it is waited for until
   * nothing has happened for four seconds.
   *
   * `perceptionAnalysis`: the source (`fromServer` or `fromDeployment`) ends the conversation, and the user stays in the
   * room until the final analysis has arrived.
   *
   * With both, in any order, silence comes first.
   */
  readonly waitFor?: EndCondition | readonly EndCondition[] | undefined;
  /** A farewell that the PAL says first, as an `echo`. The end then waits for silence. */
  readonly say?: string | undefined;
  /**
   * How long nobody may speak until it counts as silence, in milliseconds; 1,500 by default. The PAL pauses for less than
   * that between two sentences.
   */
  readonly graceMs?: number | undefined;
  /** The longest time to wait for everything together, in milliseconds; 10,000 by default. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Ends the conversation; see {@link EndOptions}. Also accepts a click event, so that `end` can be used as `onClick`.
 *
 * Resolves when the call has been left and cleaned up; never rejects. An end that waits for silence resolves earlier if
 * it was called by a tool handler, or if a tool handler is all that it still waits for: a handler that awaits it can
 * then return, and its result is sent before the call ends.
 */
export type EndConversation = (options?: EndOptions | { readonly type: string }) => Promise<void>;

const defaultTimeoutMs = 10_000;

/** Creates the function with which the user ends a session's conversations. */
export function createEnd(session: ConversationSession): EndConversation {
  async function waitAndLeave(options: EndOptions, release: () => void): Promise<void> {
    const { waitFor = [], say, graceMs = quietMs, timeoutMs = defaultTimeoutMs } = options;
    const conditions = new Set<EndCondition>([waitFor].flat());
    if (say) conditions.add('silence');
    const { run } = session;
    const { state: status } = session.peek((state) => state.conversation);
    // Before the PAL is ready there is no speech and no analysis. A lingering user may call this a second time.
    if (
      conditions.size > 0 &&
      run &&
      !run.signal.aborted &&
      (status === 'connected' || status === 'disconnecting')
    ) {
      const limit = new AbortController();
      const giveUp = () => limit.abort();
      const stopTimer = startTimer(giveUp, timeoutMs);
      run.signal.addEventListener('abort', giveUp);
      // While the user lingers, the conversation is over and the PAL answers nothing.
      if (conditions.has('silence') && status === 'connected') {
        const pending = session.part(createPendingAnswers);
        if (say) {
          // Nothing is said after a farewell.
          for (const drop of pending.queues) drop();
          pending.isFarewell = true;
          sayFarewell(say);
        }
        if (pending.isInHandler) release();
        const handlers = { onHandlersOnly: release };
        await until((onSilence) => watchSilence(session, graceMs, { ...handlers, onSilence }), limit.signal);
        pending.isFarewell = false;
      }
      if (conditions.has('perceptionAnalysis') && !limit.signal.aborted) {
        session.linger();
        await until((done) => watchAnalysis(session, done), limit.signal);
      }
      stopTimer();
      run.signal.removeEventListener('abort', giveUp);
      // The conversation ended in the meantime, and `leave` might end the next one.
      if (run.signal.aborted) return run.over;
    }
    await session.leave();
  }

  function sayFarewell(text: string): void {
    try {
      sendEcho(session, text);
    } catch {
      // A farewell that cannot be sent must not keep the conversation from ending.
    }
  }

  return (given) =>
    new Promise((resolve) => {
      void waitAndLeave(given && !('type' in given) ? given : {}, resolve).then(resolve);
    });
}

/** Calls back once the final analysis has arrived; returns a function that stops waiting. */
function watchAnalysis(session: ConversationSession, done: () => void): () => void {
  const check = () => {
    const signals = session.peek((state) => state.signals);
    if (signals.some(({ type }) => type === 'conversation.perception_analysis')) done();
  };
  check();
  return session.events.add(check);
}

/** Resolves when `watch` calls back or the signal is aborted; then stops watching. */
async function until(watch: (done: () => void) => () => void, signal: AbortSignal): Promise<void> {
  let stop: () => void = () => undefined;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
    if (signal.aborted) resolve();
    else stop = watch(resolve);
  });
  stop();
}
