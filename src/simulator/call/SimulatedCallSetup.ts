import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { WireEvent } from '../pal/Wire';
import type { Clock } from '../runtime/Clock';
import type { Script } from '../script/Script';
import type { SimulateOptions } from './SimulateOptions';

/** What a simulated call is made with. */
export interface SimulatedCallSetup extends SimulateOptions {
  readonly clock: Clock;
  readonly seed: number;
  readonly delayMs: number;
  readonly script: Required<Script>;
  readonly conversationId: string;
  readonly daily: DailyFactoryOptions;
  readonly onSent: (message: WireEvent) => void;
}

/** How often a call was joined, left and destroyed, and what of it is still alive. */
export interface CallInspection {
  /** How often it was joined. */
  readonly joins: number;
  /** How often it was left. */
  readonly leaves: number;
  /** How often it was destroyed. */
  readonly destroys: number;
  /** How many listeners it has now. */
  readonly listeners: number;
  /** How many timers are pending. */
  readonly timers: number;
}
