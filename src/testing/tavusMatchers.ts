import { toHaveCalledTool } from './toHaveCalledTool';
import { toHaveEnded } from './toHaveEnded';
import { toHaveSaid } from './toHaveSaid';
import { toHaveSent } from './toHaveSent';

/** The functions of {@link tavusMatchers}, by the names of their assertions. */
export type TavusMatchers = {
  /** See `ConversationMatchers`. */
  readonly toHaveSaid: typeof toHaveSaid;
  /** See `ConversationMatchers`. */
  readonly toHaveCalledTool: typeof toHaveCalledTool;
  /** See `ConversationMatchers`. */
  readonly toHaveEnded: typeof toHaveEnded;
  /** See `ConversationMatchers`. */
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
export const tavusMatchers: TavusMatchers = { toHaveSaid, toHaveCalledTool, toHaveEnded, toHaveSent };
