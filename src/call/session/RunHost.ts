import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import type { Conversation } from '../../state/Conversation';
import type { ConversationSource } from '../sources/ConversationSource';

/** What a run needs from its session. */
export interface RunHost {
  readonly source: ConversationSource;
  dailyOptions(): Promise<DailyFactoryOptions>;
  readonly palTimeoutMs: number;
  readonly maxDurationMs: number | undefined;
  /** Updates the state of the conversation. */
  update(patch: Partial<Conversation>): void;
  /** Sets the current call object, or null after it was left. */
  setCall(call: DailyCall | null): void;
  /** Handles a message from the PAL. */
  receive(data: unknown, arrivedAt: number): void;
  /** Takes back what the events so far reported. */
  takeBack(): void;
  /** Ends what was being said: the conversation is over. */
  finish(): void;
}
