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
  /** `ahead` is the sentence from this word on. */
  onWord(word: string, durationMs: number, ahead: string): void;
  /** `isCutOff`: the PAL stops before it has said everything. */
  onSpeaking(speaking: boolean, isCutOff?: boolean): void;
}
