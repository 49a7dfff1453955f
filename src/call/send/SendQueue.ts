import type { WireMessage } from '../../protocol/wireMessage';
import { TavusError } from '../../state/TavusError';
import { checkMs } from '../checkMs';
import type { ConversationSession } from '../session/ConversationSession';
import { createPendingAnswers, type PendingAnswers } from '../session/PendingAnswers';
import { quietMs } from '../session/SilenceWatch';
import { watchSilence } from '../session/watchSilence';
import type { SendOutcome, WhenIdleOptions } from './SendOptions';

/** A PAL that has not answered for so long, in silence, will not answer. */
const longestAnswerMs = 10_000;

interface Waiting {
  readonly key: string | undefined;
  readonly graceMs: number;
  send(): readonly WireMessage[];
  settle(outcome: SendOutcome): void;
}

/** The texts of one session that wait until nobody speaks. They are sent in order, each after the answer to the last. */
export class SendQueue {
  readonly #session: ConversationSession;
  readonly #pending: PendingAnswers;
  readonly #waiting: Waiting[] = [];
  #watchedMs: number | undefined;
  #stopWatching: () => void = nothing;
  #stopListening: () => void = nothing;

  constructor(session: ConversationSession) {
    this.#session = session;
    this.#pending = session.part(createPendingAnswers);
  }

  /** Sends a text when there is room for it; never rejects. Throws a `TypeError` if `graceMs` is `NaN`. */
  add(
    { graceMs = quietMs, replaces: key, signal }: WhenIdleOptions,
    send: () => readonly WireMessage[],
  ): Promise<SendOutcome> {
    checkMs({ graceMs });
    return new Promise((resolve) => {
      const drop = () => this.#drop(waiting);
      const settle = (outcome: SendOutcome) => {
        signal?.removeEventListener('abort', drop);
        resolve(outcome);
      };
      const waiting: Waiting = { key, graceMs, send, settle };
      if (signal?.aborted || this.#pending.isFarewell) settle(dropped);
      // Throws the error that explains why.
      else if (!this.#session.channel) sendAndSettle(waiting);
      else {
        signal?.addEventListener('abort', drop);
        this.#enter(waiting);
      }
    });
  }

  #enter(waiting: Waiting): void {
    const index = this.#waiting.findIndex(({ key }) => key !== undefined && key === waiting.key);
    const [replaced] = index < 0 ? [] : this.#waiting.splice(index, 1, waiting);
    if (!replaced) this.#waiting.push(waiting);
    this.#watch();
    replaced?.settle({ outcome: 'replaced', messages: [] });
  }

  #drop(waiting: Waiting): void {
    const index = this.#waiting.indexOf(waiting);
    if (index < 0) return;
    this.#waiting.splice(index, 1);
    this.#watch();
    waiting.settle(dropped);
  }

  readonly #dropAll = (): void => {
    const waiting = this.#waiting.splice(0);
    this.#watch();
    for (const { settle } of waiting) settle(dropped);
  };

  /** Watches for the silence that the first text needs. The silence so far counts if another text needs the same. */
  #watch(): void {
    const graceMs = this.#waiting[0]?.graceMs;
    if (graceMs !== undefined && graceMs === this.#watchedMs) return;
    this.#stopWatching();
    this.#stopWatching = nothing;
    this.#watchedMs = graceMs;
    if (graceMs === undefined) {
      this.#stopListening();
      return;
    }
    this.#listen();
    const stop = watchSilence(this.#session, graceMs, {
      // Later, because it may be silent already, while this is still setting up.
      onSilence: () => queueMicrotask(() => this.#stopWatching === stop && this.#sendFirst()),
      longestAnswerMs,
    });
    this.#stopWatching = stop;
  }

  /** Drops what waits when the conversation ends, or when a farewell is said. */
  #listen(): void {
    this.#stopListening();
    const signal = this.#session.run?.signal;
    signal?.addEventListener('abort', this.#dropAll);
    this.#pending.queues.add(this.#dropAll);
    this.#stopListening = () => {
      this.#stopListening = nothing;
      signal?.removeEventListener('abort', this.#dropAll);
      this.#pending.queues.delete(this.#dropAll);
      // An end may have waited for the queue.
      this.#pending.changes.emit();
    };
  }

  #sendFirst(): void {
    const first = this.#waiting.shift();
    this.#stopWatching();
    this.#watchedMs = undefined;
    if (first) sendAndSettle(first);
    this.#watch();
  }
}

/** Creates the queue of a session, for `session.part`. */
export function createSendQueue(session: ConversationSession): SendQueue {
  return new SendQueue(session);
}

function sendAndSettle({ send, settle }: Waiting): void {
  try {
    settle({ outcome: 'sent', messages: send() });
  } catch (error) {
    settle({ ...dropped, ...(error instanceof TavusError && { error }) });
  }
}

const nothing = () => undefined;
const dropped: SendOutcome = { outcome: 'dropped', messages: [] };
