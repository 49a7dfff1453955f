import type { ConversationSession } from '../../call/session/ConversationSession';
import { startTimer } from '../../call/startTimer';
import type { JsonObject, TavusEvent } from '../../protocol/TavusEvent';

/** A message in an event log. */
export interface LoggedEvent {
  /** Unique within the log, so it can be used as a list key. */
  readonly key: number;
  /** When the message was read, in milliseconds since the epoch by this device's clock. */
  readonly at: number;
  /** The message as it was sent. */
  readonly raw: JsonObject;
  /** The canonical event; undefined if the message could not be parsed. */
  readonly event: TavusEvent | undefined;
  /** True if handlers received the event; false for a duplicate, and for a message that could not be parsed. */
  readonly isNew: boolean;
}

/** What an event log shows. */
export interface EventLogState {
  /** The newest messages, the oldest of them first. */
  readonly events: readonly LoggedEvent[];
  /** True while messages are not recorded. */
  readonly paused: boolean;
}

/** How long messages are collected before the log changes, in milliseconds. */
const batchMs = 100;

/** Records the messages of one mounted log in a ring, and reports a change once for each batch of messages. */
export class EventRecorder {
  readonly #listeners = new Set<() => void>();
  /** The recorded messages, of which the newest `limit` count. Trimmed once for many messages. */
  #recorded: LoggedEvent[] = [];
  #shown: EventLogState = { events: [], paused: false };
  #nextKey = 0;
  #limit = 0;
  #stopTimer: (() => void) | undefined;

  /** Sets how many messages are kept. */
  keep(limit: number): void {
    if (limit === this.#limit) return;
    this.#limit = limit;
    if (this.#recorded.length > limit) this.#show();
  }

  /** Records a session's messages; returns a function that stops. */
  listen(session: ConversationSession): () => void {
    const stopRaw = session.rawEvents.add((raw, event) => this.#record(raw, event, session.now()));
    // A new event is announced right after its message, and before the next one.
    const stopEvents = session.events.add((event) => this.#markNew(event));
    return () => {
      stopRaw();
      stopEvents();
      this.#show();
    };
  }

  /** Adds a listener for changes; returns a function that removes it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Returns the log as of the last batch. */
  readonly state = (): EventLogState => this.#shown;

  /** Stops recording. */
  readonly pause = (): void => this.#show(true);

  /** Records again. */
  readonly resume = (): void => this.#show(false);

  /** Removes all messages. */
  readonly clear = (): void => {
    this.#recorded = [];
    this.#show();
  };

  #record(raw: JsonObject, event: TavusEvent | undefined, at: number): void {
    if (this.#shown.paused) return;
    this.#recorded.push({ key: this.#nextKey, at, raw, event, isNew: false });
    this.#nextKey += 1;
    if (this.#recorded.length > 2 * this.#limit) this.#trim();
    this.#stopTimer ??= startTimer(() => this.#show(), batchMs);
  }

  #markNew(event: TavusEvent): void {
    const newest = this.#recorded.at(-1);
    if (newest?.event === event) this.#recorded[this.#recorded.length - 1] = { ...newest, isNew: true };
  }

  #trim(): void {
    this.#recorded.splice(0, this.#recorded.length - this.#limit);
  }

  #show(paused: boolean = this.#shown.paused): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    if (this.#recorded.length > this.#limit) this.#trim();
    const { events } = this.#shown;
    const isSame =
      events.length === this.#recorded.length &&
      events.at(-1) === this.#recorded.at(-1) &&
      events[0] === this.#recorded[0];
    if (isSame && paused === this.#shown.paused) return;
    this.#shown = { events: isSame ? events : this.#recorded.slice(), paused };
    for (const listener of [...this.#listeners]) listener();
  }
}
