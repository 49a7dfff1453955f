import type { RecordedEntry, Recording } from '../../protocol/recording/Recording';
import type { Clock, Timer } from '../runtime/Clock';

/** What a player needs. */
interface PlayerHost {
  readonly clock: Clock;
  readonly speed: number;
  readonly until: number | undefined;
  /** Lets an entry happen again. */
  happen(entry: RecordedEntry): void;
  /** The position has changed, or it plays or pauses. */
  changed(): void;
}

/** Lets the entries of one conversation happen again, each at its time. */
export class ReplayPlayer {
  readonly #entries: readonly RecordedEntry[];
  readonly #host: PlayerHost;
  readonly #from: number;
  readonly #end: number;
  #next: number;
  #timer: Timer | undefined;
  #isPlaying = false;

  constructor({ entries }: Recording, from: number, to: number, host: PlayerHost) {
    this.#entries = entries;
    this.#host = host;
    this.#from = from;
    this.#next = from;
    this.#end = to;
  }

  /** The index of the last entry that has happened. */
  get position(): number {
    return this.#next - 1;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  get isOver(): boolean {
    return this.#next >= this.#end;
  }

  play(): void {
    if (this.#isPlaying || this.isOver) return;
    this.#isPlaying = true;
    this.#host.changed();
    this.#schedule();
  }

  pause(): void {
    this.#stop();
    this.#host.changed();
  }

  /** Lets the next entry happen, and those up to an index. Nothing is undone. */
  forwardTo(index: number): void {
    const wasPlaying = this.#isPlaying;
    this.#stop();
    while (this.#next <= index && !this.isOver) this.#step();
    this.#host.changed();
    if (wasPlaying) this.play();
  }

  #stop(): void {
    this.#isPlaying = false;
    if (this.#timer !== undefined) this.#host.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #step(): void {
    const entry = this.#entries[this.#next];
    this.#next += 1;
    if (entry) this.#host.happen(entry);
  }

  #schedule(): void {
    // A listener may have gone on already.
    if (!this.#isPlaying || this.#timer !== undefined) return;
    if (this.#isEnough) {
      this.pause();
      return;
    }
    this.#timer = this.#host.clock.setTimeout(() => {
      this.#timer = undefined;
      do this.#step();
      while (this.#isPlaying && this.#timer === undefined && !this.#isEnough && this.#pauseMs() === 0);
      this.#host.changed();
      this.#schedule();
    }, this.#pauseMs());
  }

  get #isEnough(): boolean {
    const { until } = this.#host;
    return this.isOver || (until !== undefined && this.position >= until);
  }

  /** How long it is until the next entry. The clocks of two conversations can differ, so it may seem to be earlier. */
  #pauseMs(): number {
    const [before, next] = [this.#entries[this.#next - 1], this.#entries[this.#next]];
    if (!before || !next || this.#next === this.#from) return 0;
    return Math.max(0, next.atMs - before.atMs) / this.#host.speed;
  }
}
