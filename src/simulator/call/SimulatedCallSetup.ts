import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { WireEvent } from '../pal/Wire';
import type { Clock } from '../runtime/Clock';
import type { Script } from '../script/Script';
import type { CallTimes } from './CallTimes';
import type { SimulateOptions } from './SimulateOptions';

/** The setup of a simulated call: the options with defaults applied, and what the source adds. */
export interface SimulatedCallSetup extends SimulateOptions {
  readonly clock: Clock;
  readonly seed: number;
  readonly times: CallTimes;
  readonly script: Required<Script>;
  readonly conversationId: string;
  readonly daily: DailyFactoryOptions;
  readonly onSent: (message: WireEvent) => void;
  readonly onReceived?: ((message: unknown, fromId: string) => void) | undefined;
}

/** How often a call was joined, left and destroyed, and which of its resources are still alive. */
export interface CallInspection {
  /** How often the call was joined. */
  readonly joins: number;
  /** How often the call was left. */
  readonly leaves: number;
  /** How often the call was destroyed. */
  readonly destroys: number;
  /** How many listeners are registered. */
  readonly listeners: number;
  /** How many timers are pending. */
  readonly timers: number;
}
