import type { Clock } from '../runtime/Clock';

/** How to replay a recording. All options are optional. */
export interface ReplayOptions {
  /** Distinguishes the replays on a page. Replays with equal ids are the same source. */
  readonly id?: string | undefined;
  /** How fast it goes: 2 is twice as fast, and Infinity lets everything happen at once. Defaults to 1. */
  readonly speed?: number | undefined;
  /** The source of time. Defaults to real time. */
  readonly clock?: Clock | undefined;
  /** The index of the entry after which the replay pauses. By default it goes on to the end. */
  readonly until?: number | undefined;
  /** False to wait for `play` or `step`; by default it plays as soon as the call is joined. */
  readonly autoPlay?: boolean | undefined;
}
