import type { Clock } from '../runtime/Clock';
import type { Random } from '../runtime/Random';
import type { Script } from '../script/Script';
import type { WireEvent } from './Wire';

/** What the PAL needs from its carrier: a simulated call or a real one. */
export interface PalCarrier {
  readonly clock: Clock;
  readonly random: Random;
  readonly script: Required<Script>;
  readonly conversationId: string;
  /** 2 is twice as fast. */
  readonly speed: number;
  emit(event: WireEvent): void;
  onWord(word: string, durationMs: number): void;
  onSpeaking(speaking: boolean): void;
}
