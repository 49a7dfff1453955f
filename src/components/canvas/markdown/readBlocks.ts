/** A block of Markdown. The texts still have their inline marks, except that of `code`. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'code'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly start: number | undefined;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' };

const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const rule = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const quote = /^ {0,3}> ?/;
const item = /^( {0,3})(?:[-*+•]|(\d{1,9})[.)])(?: +|\t|$)/;

/** Blocks in blocks are read to this depth; what is deeper stays text. */
const deepest = 5;

/**
 * Reads the blocks of a Markdown text: headings, paragraphs, lists, quotes, code and rules. HTML and tables are text. Any text
 * is valid.
 */
export function readBlocks(text: string, depth = 0): readonly Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    const joined = paragraph.join('\n').trim();
    if (joined !== '') blocks.push({ kind: 'paragraph', text: joined });
    paragraph = [];
  };
  const add = (block: Block) => {
    endParagraph();
    blocks.push(block);
  };
  while (lines.length > 0) {
    const line = lines[0] ?? '';
    const opening = fence.exec(line);
    const title = heading.exec(line);
    if (opening) add({ kind: 'code', text: takeCode(lines, opening[1] ?? '') });
    else if (title) {
      add({ kind: 'heading', level: title[1]?.length ?? 1, text: title[2] ?? '' });
      lines.shift();
    } else if (rule.test(line)) {
      add({ kind: 'rule' });
      lines.shift();
    } else if (depth < deepest && quote.test(line)) {
      const quoted = takeWhile(lines, (next) => quote.test(next)).map((next) => next.replace(quote, ''));
      add({ kind: 'quote', blocks: readBlocks(quoted.join('\n'), depth + 1) });
    } else if (depth < deepest && item.test(line)) add(takeList(lines, depth));
    else {
      if (line.trim() === '') endParagraph();
      else paragraph.push(line.trim());
      lines.shift();
    }
  }
  endParagraph();
  return blocks;
}

function takeCode(lines: string[], mark: string): string {
  lines.shift();
  const code = takeWhile(lines, (line) => !line.trimStart().startsWith(mark));
  lines.shift();
  return code.join('\n');
}

function takeList(lines: string[], depth: number): Block {
  const [, , number] = item.exec(lines[0] ?? '') ?? [];
  const items: (readonly Block[])[] = [];
  for (;;) {
    const line = lines[0] ?? '';
    const found = item.exec(line);
    if (!found || (found[2] === undefined) !== (number === undefined) || rule.test(line)) break;
    lines.shift();
    // Lines that belong to the item are indented. Two spaces are enough, as they are for many writers.
    const rest = takeWhile(lines, (next, after) => /^(?: {2,}|\t)/.test(next) || isGap(next, after));
    const own = rest.map((next) => next.replace(/^(?:\t| {1,4})/, ''));
    items.push(readBlocks([line.slice(found[0].length), ...own].join('\n'), depth + 1));
    while (lines[0]?.trim() === '' && item.test(lines[1] ?? '')) lines.shift();
  }
  return { kind: 'list', start: number === undefined ? undefined : Number(number), items };
}

/** Returns true for an empty line within an item. */
function isGap(line: string, after: string | undefined): boolean {
  return line.trim() === '' && after !== undefined && /^(?: {2,}|\t)\S/.test(after);
}

function takeWhile(lines: string[], belongs: (line: string, after: string | undefined) => boolean): string[] {
  const end = lines.findIndex((line, index) => !belongs(line, lines[index + 1]));
  return lines.splice(0, end < 0 ? lines.length : end);
}
