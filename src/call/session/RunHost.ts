import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import type { Conversation } from '../../state/Conversation';
import type { ConversationSource } from '../sources/ConversationSource';

/** What one conversation needs from the session that runs it. */
export interface RunHost {
  readonly source: ConversationSource;
  dailyOptions(): DailyFactoryOptions;
  readonly palTimeoutMs: number;
  readonly maxDurationMs: number | undefined;
  /** Changes what is known of the conversation. */
  update(patch: Partial<Conversation>): void;
  /** The call object came, or went. */
  setCall(call: DailyCall | null): void;
  /** The PAL sent a message. */
  receive(data: unknown): void;
  /** Nobody speaks any more. */
  silence(): void;
}
