import { accountOf } from '../account/accountOf';
import { includes } from './includes';
import type { MatcherContext, MatcherOutcome } from './Matcher';
import { printed } from './printed';

/** See `ConversationMatchers`. */
export function toHaveCalledTool(
  this: MatcherContext,
  subject: unknown,
  name: string,
  args?: object,
): MatcherOutcome {
  const calls = accountOf(subject).toolCalls();
  const pass = calls.some((call) => call.name === name && includes(this, call.arguments, args));
  const wanted = args ? ` with ${printed(args)}` : '';
  const lines = calls.map((call) => `  ${call.name} ${printed(call.arguments)}`);
  return {
    pass,
    message: () =>
      `Expected the PAL${pass ? ' not' : ''} to have called the tool ${name}${wanted}.\n\n` +
      (lines.length > 0 ? ['It called:', ...lines].join('\n') : 'It called no tool.'),
  };
}
