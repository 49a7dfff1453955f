import type { Role } from '../protocol/TavusEvent';
import { accountOf } from './accountOf';
import type { MatcherContext, MatcherOutcome } from './Matcher';
import { printed } from './printed';
import type { TranscriptRow } from './TranscriptRow';

/** See `ConversationMatchers`. */
export function toHaveSaid(
  this: MatcherContext,
  subject: unknown,
  role: Role,
  text: string | RegExp,
): MatcherOutcome {
  const rows = accountOf(subject).said();
  const isIt = (said: string) =>
    text instanceof RegExp
      ? new RegExp(text, text.flags.replace(/[gy]/g, '')).test(said)
      : this.equals(said, text);
  const pass = rows.some((row) => row.role === role && isIt(row.text));
  const who = role === 'pal' ? 'the PAL' : 'the user';
  const not = pass ? ' not' : '';
  return {
    pass,
    message: () => `Expected ${who}${not} to have said ${printed(text)}.\n\n${shown(rows)}`,
  };
}

function shown(rows: readonly TranscriptRow[]): string {
  if (rows.length === 0) return 'Nothing was said.';
  const lines = rows.map(({ role, text, status }) => {
    const note = status === 'final' ? '' : ` (${status})`;
    return `  ${role.padEnd(5)} ${text}${note}`;
  });
  return ['This was said:', ...lines].join('\n');
}
