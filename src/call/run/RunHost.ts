import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import type { Conversation } from '../../state/Conversation';
import type { Spare } from '../daily/SpareCall';
import type { CreatedConversation } from '../sources/CreatedConversation';

/** What a run needs from its session. */
export interface RunHost {
  /** The application's options for the call, with the visitor's choices. */
  dailyOptions(): DailyFactoryOptions;
  /** The same for a call that is about to start, which ends the hair check; its tracks are for `giveMedia`. */
  callOptions(): Promise<DailyFactoryOptions>;
  /** Gives the tracks of the hair check to the call, before it starts its inputs. */
  giveMedia(call: DailyCall): Promise<void>;
  /** Loads Daily's engine early, until the returned function is called. */
  holdSpare(): () => void;
  /** Resolves with true if a call object's engine is loaded early. */
  hasSpare(): Promise<boolean>;
  /** Hands over the call object whose engine was loaded early, if there is one. */
  takeSpare(): Promise<Spare | undefined>;
  /** How long to wait from the start until the conversation is connected. */
  readonly startTimeoutMs: number;
  readonly palTimeoutMs: number;
  readonly maxDurationMs: number | undefined;
  /** How long a conversation that nobody has joined is kept. */
  readonly preparedMaxAgeMs: number;
  /** How long a conversation whose connection was lost can be joined again. */
  readonly rejoinWindowMs: number;
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
  /** Stores a conversation for a reload of the page; returns false if it ends with the page. */
  store(created: CreatedConversation): boolean;
  /** The conversation was prepared too long ago. */
  expired(): void;
  /** Offers to join a conversation again, until a time. */
  offerRejoin(created: CreatedConversation, until: number): void;
  /** Until when a conversation can be joined again; undefined if none can. */
  rejoinableUntil(): number | undefined;
}
