import { type Random, seededRandom } from '../runtime/Random';
import type { SimulateOptions } from './SimulateOptions';

/**
 * How long the network and the devices take, in milliseconds. By default as long as in a real call, at random: code that
 * is only ever tested with instant answers fails with real ones.
 */
export class CallTimes {
  readonly #options: SimulateOptions;
  readonly #random: Random;

  constructor(options: SimulateOptions, seed: number) {
    this.#options = options;
    // A separate random generator, so that the times do not change what the PAL says.
    this.#random = seededRandom(seed + 3);
  }

  create(): number {
    return this.#options.delayMs ?? this.#between(200, 600);
  }

  join(): number {
    return this.#options.delayMs ?? this.#between(300, 1200);
  }

  leave(): number {
    return this.#options.leaveMs ?? this.#between(200, 600);
  }

  /** Opening a camera, a microphone or a screen. */
  open(): number {
    return this.#options.deviceMs ?? this.#between(100, 500);
  }

  /** Recording an interaction with a Magic Canvas card. */
  post(): number {
    return this.#options.delayMs ?? this.#between(80, 300);
  }

  #between(shortest: number, longest: number): number {
    return Math.round(shortest + this.#random() * (longest - shortest));
  }
}
