import type { RecordedSession } from '../../call/recording/Recorder';
import { createSessionTap, type TappedEntry } from '../../call/recording/SessionTap';

/** Keeps what happens in a session until the devtools have loaded, and passes it on to them from then on. */
export class EarlyEntries {
  /** When it began, in milliseconds since the epoch. */
  readonly beganAt: number;
  readonly #kept: TappedEntry[] = [];
  #listener: (entry: TappedEntry) => void = (entry) => this.#kept.push(entry);

  /** Ends it. */
  readonly stop: () => void;

  constructor({ session, store, state }: RecordedSession) {
    this.beganAt = session.now();
    this.stop = session.part(createSessionTap).listen(store, state, (entry) => this.#listener(entry));
  }

  /** Calls the listener with what was kept, and with everything that happens from now on; returns a function that stops. */
  readonly listen = (listener: (entry: TappedEntry) => void): (() => void) => {
    this.#listener = listener;
    for (const entry of this.#kept.splice(0)) listener(entry);
    return this.stop;
  };
}
