import { toHaveCalledTool } from './toHaveCalledTool';
import { toHaveEnded } from './toHaveEnded';
import { toHaveSaid } from './toHaveSaid';
import { toHaveSent } from './toHaveSent';
import { toHaveTranscript } from './toHaveTranscript';

/** The functions of {@link tavusMatchers}, by the names of their assertions. */
export type TavusMatchers = {
  /** Passes if the speaker has said a text. */
  readonly toHaveSaid: typeof toHaveSaid;
  /** Passes if exactly this was said. */
  readonly toHaveTranscript: typeof toHaveTranscript;
  /** Passes if the PAL has called a tool of the page. */
  readonly toHaveCalledTool: typeof toHaveCalledTool;
  /** Passes if the conversation has ended. */
  readonly toHaveEnded: typeof toHaveEnded;
  /** Passes if the page has sent an interaction. */
  readonly toHaveSent: typeof toHaveSent;
};

/**
 * Assertions about conversations, for `expect.extend` of Vitest and Jest; see `ConversationMatchers`. They look at a
 * session, a simulation, a recording, or at what `renderConversation` returned.
 *
 * The entries `tavus-react/testing/vitest` and `tavus-react/testing/jest` export them together with their types.
 *
 * @example
 * ```ts
 * import { tavusMatchers } from 'tavus-react/testing/vitest';
 * import { expect } from 'vitest';
 *
 * expect.extend(tavusMatchers);
 * ```
 */
export const tavusMatchers: TavusMatchers = {
  toHaveSaid,
  toHaveTranscript,
  toHaveCalledTool,
  toHaveEnded,
  toHaveSent,
};
