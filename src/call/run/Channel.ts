import type { DailyCall } from '@daily-co/daily-js';

/** Where interactions are sent: a joined call and the conversation it belongs to. */
export interface Channel {
  readonly call: DailyCall;
  readonly conversationId: string;
}
