import type { DailyFatalErrorType } from '@daily-co/daily-js';
import type { Clock } from '../runtime/Clock';
import type { Faults } from './Faults';

/**
 * How to simulate; everything can be left out.
 *
 * @example
 * ```ts
 * import { manualClock, simulate } from 'tavus-react/simulator';
 *
 * const source = simulate({}, { clock: manualClock(), seed: 1, media: false, failJoin: 'exp-room' });
 * ```
 */
export interface SimulateOptions {
  /** Tells one simulated conversation from another on the same page; equal ids are the same source. */
  readonly id?: string | undefined;
  /** Where time comes from; real time unless told. */
  readonly clock?: Clock | undefined;
  /** The same seed and script give the same conversation. Random unless told. */
  readonly seed?: number | undefined;
  /** 2 speaks twice as fast. */
  readonly speed?: number | undefined;
  /** `false` uses no camera, microphone, face or voice even where the browser has them. */
  readonly media?: boolean | undefined;
  /** The PAL is heard and not seen, as with Tavus's `audio_only`. */
  readonly audioOnly?: boolean | undefined;
  /** How long creating and joining each take, in milliseconds; 250 unless told. */
  readonly delayMs?: number | undefined;
  /** Creating the conversation fails. */
  readonly failCreate?: boolean | undefined;
  /** Joining fails as Daily would fail it. */
  readonly failJoin?: DailyFatalErrorType | undefined;
  /** The PAL never comes. */
  readonly palStaysAway?: boolean | undefined;
  /** What goes wrong between the PAL and the page, repeatable by `seed`; nothing unless told. */
  readonly faults?: Faults | undefined;
}
