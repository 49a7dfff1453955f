import type { EndReason } from '../../state/Conversation';
import { accountOf } from '../account/accountOf';
import type { MatcherContext, MatcherOutcome } from './Matcher';
import { printed } from './printed';

/** See `ConversationMatchers`. */
export function toHaveEnded(this: MatcherContext, subject: unknown, reason?: EndReason): MatcherOutcome {
  const ended = accountOf(subject).endReason();
  const pass = ended !== undefined && (reason === undefined || ended === reason);
  const wanted = reason ? ` with the reason ${printed(reason)}` : '';
  const found = ended ? `It ended with ${printed(ended)}.` : 'It has not ended.';
  return {
    pass,
    message: () => `Expected the conversation${pass ? ' not' : ''} to have ended${wanted}.\n\n${found}`,
  };
}
