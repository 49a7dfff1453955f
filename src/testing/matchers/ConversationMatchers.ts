import type { Role } from '../../protocol/TavusEvent';
import type { EndReason } from '../../state/Conversation';
import type { ExpectedRow } from './ExpectedRow';

/** The assertions that `tavusMatchers` adds to `expect`. */
export interface ConversationMatchers<Result = void> {
  /**
   * Passes if the speaker has said a text: the whole text of an utterance as a string, or a pattern that a part of one
   * matches.
   */
  toHaveSaid(role: Role, text: string | RegExp): Result;
  /** Passes if exactly this was said, in this order. A failure shows each row that is missing or too many. */
  toHaveTranscript(rows: readonly ExpectedRow[]): Result;
  /** Passes if the PAL has called a tool of the page, with at least these arguments. */
  toHaveCalledTool(name: string, args?: object): Result;
  /** Passes if the conversation has ended, for any reason or for this one. */
  toHaveEnded(reason?: EndReason): Result;
  /** Passes if the page has sent an interaction, given by its wire name, with at least these properties. */
  toHaveSent(eventType: string, properties?: object): Result;
}
