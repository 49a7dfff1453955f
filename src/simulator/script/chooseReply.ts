import { pick, type Random } from '../runtime/Random';
import type { Line, Reply, ReplyContext, Script } from './Script';

/** Returns the reply to what the user said, with the match of its pattern. */
export function chooseReply(
  script: Required<Script>,
  text: string,
): { readonly reply: Reply; readonly match: RegExpMatchArray | undefined } {
  for (const reply of script.replies) {
    if (typeof reply.when === 'string') {
      if (text.toLowerCase().includes(reply.when.toLowerCase())) return { reply, match: undefined };
      continue;
    }
    const match = text.match(reply.when);
    if (match) return { reply, match };
  }
  return { reply: { when: '', say: script.fallback }, match: undefined };
}

/** Returns the text of a line. */
export function sayLine(line: Line, context: ReplyContext, random: Random): string {
  const said = typeof line === 'function' ? line(context) : line;
  return typeof said === 'string' ? said : (pick(random, said) ?? '');
}
