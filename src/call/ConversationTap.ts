import type { FoldStep } from '../protocol/recording/Recording';
import type { TavusEvent } from '../protocol/TavusEvent';
import type { WireMessage } from '../protocol/wireMessage';
import type { Listeners } from './Listeners';

/** What listens in on a session, for a recording. It is told of everything before it has an effect. */
export interface ConversationTap {
  /** A message is read, which arrived at a time by this device's clock; without an event if it cannot be parsed. */
  read(data: unknown, arrivedAt: number, event: TavusEvent | undefined): void;
  /** The state is told something else than a message. */
  fold(step: Exclude<FoldStep, 'read-late'>, detail?: Readonly<Record<string, unknown>>): void;
  /** An interaction was sent. */
  sent(message: WireMessage): void;
  /** A message has no effect. */
  problem(text: string): void;
}

/** The taps of the sessions that are recorded, by the listeners of each session. Without one, recording costs nothing. */
export const conversationTaps: WeakMap<Listeners<[event: TavusEvent]>, ConversationTap> = new WeakMap();
