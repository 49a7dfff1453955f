import type { DailyFatalErrorType } from '@daily-co/daily-js';
import type { Clock } from '../runtime/Clock';
import type { Faults } from './Faults';

/**
 * The options of a simulation. All are optional.
 *
 * @example
 * ```ts
 * import { manualClock, simulate } from 'tavus-react/simulator';
 *
 * const source = simulate({}, { clock: manualClock(), seed: 1, media: false, failJoin: 'exp-room' });
 * ```
 */
export interface SimulateOptions {
  /** Distinguishes the simulations on a page. Simulations with equal ids are the same source. */
  readonly id?: string | undefined;
  /** The source of time. Defaults to real time. */
  readonly clock?: Clock | undefined;
  /** The seed for random choices: the same seed and script give the same conversation. Random by default. */
  readonly seed?: number | undefined;
  /** The speed of the conversation: 2 is twice as fast. Defaults to 1. */
  readonly speed?: number | undefined;
  /** `false` uses no camera, microphone, face or voice, even where the browser supports them. */
  readonly media?: boolean | undefined;
  /**
   * How the PAL sounds. By default it speaks a made-up tongue that follows the text, at the pitch of its person: 205 hertz
   * for Mira, 178 for June, 115 for Theo. `pitch` is another one, from 80 to 400. `'speech'` is the browser's speech
   * synthesis in the language of the page, where it has voices and allows it. That is heard past the call: the PAL's audio
   * track is silent meanwhile, the chosen speaker does not apply, and while the PAL speaks it does not listen to the
   * microphone, in which it would hear itself.
   */
  readonly voice?: 'speech' | { readonly pitch: number } | undefined;
  /** Gives the PAL a voice but no video, like Tavus's `audio_only`. */
  readonly audioOnly?: boolean | undefined;
  /**
   * Who the PAL is, so that two PALs on a page differ: `'mira'`, `'theo'` or `'june'`. They say the same, with a name of their own,
   * unless the script gives it another one. Defaults to `'mira'`.
   */
  readonly person?: 'mira' | 'theo' | 'june' | undefined;
  /** The room in which the PAL sits: by day (`'light'`) or in the evening (`'dark'`). Defaults to `'dark'`. */
  readonly room?: 'light' | 'dark' | undefined;
  /**
   * How long creating, joining and recording an answer to a card each take, in milliseconds. Defaults to the times of a real
   * call, at random: 200 to 600 to create, 300 to 1200 to join, 80 to 300 to record.
   */
  readonly delayMs?: number | undefined;
  /** How long leaving takes, in milliseconds. Defaults to the times of a real call, 200 to 600 at random. */
  readonly leaveMs?: number | undefined;
  /**
   * The shortest time to open a camera, a microphone or a screen, in milliseconds. Defaults to the times of real devices,
   * 100 to 500 at random. Turning a microphone off and on again takes no time, because a muted one stays open.
   */
  readonly deviceMs?: number | undefined;
  /** Makes creating the conversation fail. */
  readonly failCreate?: boolean | undefined;
  /** Makes joining fail with this fatal Daily error. */
  readonly failJoin?: DailyFatalErrorType | undefined;
  /** Keeps the PAL from joining. */
  readonly palStaysAway?: boolean | undefined;
  /** Faults on the line between the PAL and the page, repeatable with the same `seed`. None by default. */
  readonly faults?: Faults | undefined;
}
