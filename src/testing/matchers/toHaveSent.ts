import { accountOf } from '../account/accountOf';
import { includes } from './includes';
import type { MatcherContext, MatcherOutcome } from './Matcher';
import { printed } from './printed';

/** See `ConversationMatchers`. */
export function toHaveSent(
  this: MatcherContext,
  subject: unknown,
  eventType: string,
  properties?: object,
): MatcherOutcome {
  const sent = accountOf(subject).sent();
  const pass = sent.some(
    (message) => message.event_type === eventType && includes(this, message.properties, properties),
  );
  const wanted = properties ? ` with ${printed(properties)}` : '';
  const lines = sent.map(({ event_type, properties }) => `  ${event_type} ${printed(properties)}`);
  return {
    pass,
    message: () =>
      `Expected the page${pass ? ' not' : ''} to have sent ${eventType}${wanted}.\n\n` +
      (lines.length > 0 ? ['It sent:', ...lines].join('\n') : 'It sent nothing.'),
  };
}
