import type { MatcherContext } from './Matcher';

/** Returns whether what was said is a text as a whole, or has a part that matches a pattern. */
export function saysIt({ equals }: MatcherContext, said: string, text: string | RegExp): boolean {
  // A pattern that is global or sticky would remember where it has matched before.
  if (text instanceof RegExp) return new RegExp(text, text.flags.replace(/[gy]/g, '')).test(said);
  return equals(said, text);
}
