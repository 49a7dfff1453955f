import { accountOf } from '../account/accountOf';
import type { ExpectedRow } from './ExpectedRow';
import type { MatcherContext, MatcherOutcome } from './Matcher';
import { saysIt } from './saysIt';
import { transcriptDiff } from './transcriptDiff';

/** See `ConversationMatchers`. */
export function toHaveTranscript(
  this: MatcherContext,
  subject: unknown,
  rows: readonly ExpectedRow[],
): MatcherOutcome {
  const said = accountOf(subject).said();
  const lines = transcriptDiff(
    said,
    rows,
    (row, [role, text]) => row.role === role && saysIt(this, row.text, text),
  );
  const pass = lines.every((line) => line.startsWith(' '));
  return { pass, message: () => (pass ? unwanted(lines) : different(lines, this.utils)) };
}

function unwanted(lines: readonly string[]): string {
  const shown = lines.length > 0 ? lines : ['  (nothing was said)'];
  return ['Expected the conversation not to have this transcript:', '', ...shown].join('\n');
}

function different(lines: readonly string[], utils: MatcherContext['utils']): string {
  const { EXPECTED_COLOR: expected = plain, RECEIVED_COLOR: received = plain } = utils;
  const colorOf: Readonly<Record<string, typeof plain>> = { '-': expected, '+': received };
  const shown = lines.map((line) => (colorOf[line.charAt(0)] ?? plain)(line));
  const legend = `${expected('- expected')}  ${received('+ said')}`;
  return ['Expected the conversation to have this transcript.', '', ...shown, '', legend].join('\n');
}

function plain(text: string): string {
  return text;
}
