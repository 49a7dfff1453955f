import type { Role } from '../../protocol/TavusEvent';
import { accountOf } from '../account/accountOf';
import type { MatcherContext, MatcherOutcome } from './Matcher';
import { printed } from './printed';
import { rowLine } from './rowLine';
import { saysIt } from './saysIt';

/** See `ConversationMatchers`. */
export function toHaveSaid(
  this: MatcherContext,
  subject: unknown,
  role: Role,
  text: string | RegExp,
): MatcherOutcome {
  const rows = accountOf(subject).said();
  const pass = rows.some((row) => row.role === role && saysIt(this, row.text, text));
  const who = role === 'pal' ? 'the PAL' : 'the user';
  const lines = rows.map((row) => `  ${rowLine(row)}`);
  return {
    pass,
    message: () =>
      `Expected ${who}${pass ? ' not' : ''} to have said ${printed(text)}.\n\n` +
      (lines.length > 0 ? ['This was said:', ...lines].join('\n') : 'Nothing was said.'),
  };
}
