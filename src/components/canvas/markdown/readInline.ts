import { safeAddress } from './safeAddress';

/** A piece of a line of Markdown. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'em' | 'del'; readonly pieces: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly pieces: readonly Inline[] };

const escaped = /\\([!-/:-@[-`{-~])/y;
const code = /(`+)(?!`)/y;
const marks = /\*\*|\*|__|_|~~/y;
/** A link, or an image, of which only the text remains. */
const link =
  /!?\[((?:[^[\]\\]|\\.)*)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\s*\)/y;
/** An address without closing punctuation, which belongs to the sentence. */
const address = /<((?:https:\/\/|mailto:)[^\s<>]+)>|(https:\/\/[^\s<>"'*]*[^\s<>"'*_.,;:!?)\]}。、，！？])/y;

const kinds = { '**': 'strong', __: 'strong', '*': 'em', _: 'em', '~~': 'del' } as const;

/** Pieces in pieces are read to this depth; what is deeper stays text. */
const deepest = 6;

/** Reads the inline marks of a Markdown text. Any text is valid: marks that mark nothing are text. */
export function readInline(text: string, depth = 0): readonly Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const add = (piece: Inline, end: number) => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain });
    plain = '';
    pieces.push(piece);
    at = end;
  };
  while (at < text.length) {
    const special = /[\\`*_~[!<h]/.test(text[at] ?? '') && depth < deepest;
    const found = special ? readPiece(text, at, depth, match) : undefined;
    const literal = special ? match(escaped) : null;
    if (found) add(found.piece, found.end);
    else {
      plain += literal?.[1] ?? text[at];
      at += literal ? 2 : 1;
    }
  }
  if (plain !== '') pieces.push({ kind: 'text', text: plain });
  return pieces;
}

interface Found {
  readonly piece: Inline;
  readonly end: number;
}

function readPiece(
  text: string,
  at: number,
  depth: number,
  match: (pattern: RegExp) => RegExpExecArray | null,
): Found | undefined {
  const ticks = match(code);
  if (ticks && text[at - 1] !== '`') {
    const [mark] = ticks;
    const end = findCode(text, at + mark.length, mark);
    if (end < 0) return undefined;
    const inside = text.slice(at + mark.length, end);
    return { piece: { kind: 'code', text: inside.trim() || inside }, end: end + mark.length };
  }
  const linked = match(link);
  if (linked) {
    const [whole, label = '', target = ''] = linked;
    const href = whole.startsWith('!') ? undefined : safeAddress(target);
    const end = at + whole.length;
    if (href !== undefined) {
      const pieces = readInline(label, depth + 1).flatMap(withoutLinks);
      return { piece: { kind: 'link', href, pieces }, end };
    }
    return { piece: { kind: 'text', text: label }, end };
  }
  const written = match(address);
  if (written && !/\w/.test(text[at - 1] ?? '')) {
    const shown = written[1] ?? written[2] ?? '';
    const href = safeAddress(shown);
    if (href === undefined) return undefined;
    const pieces = [{ kind: 'text', text: shown.replace(/^mailto:/, '') }] as const;
    return { piece: { kind: 'link', href, pieces }, end: at + written[0].length };
  }
  const mark = match(marks)?.[0];
  if (mark === undefined) return undefined;
  const end = findClosing(text, at, mark);
  if (end < 0) return undefined;
  const pieces = readInline(text.slice(at + mark.length, end), depth + 1);
  return { piece: { kind: kinds[mark as keyof typeof kinds], pieces }, end: end + mark.length };
}

/** There are no links in a link. */
function withoutLinks(piece: Inline): readonly Inline[] {
  if (!('pieces' in piece)) return [piece];
  const pieces = piece.pieces.flatMap(withoutLinks);
  return piece.kind === 'link' ? pieces : [{ ...piece, pieces }];
}

/** Returns where a run of exactly these backticks begins. */
function findCode(text: string, from: number, mark: string): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at)) {
    let end = at;
    while (text[end] === '`') end += 1;
    if (end - at === mark.length) return at;
    at = end;
  }
  return -1;
}

/** Returns where the mark at a position is closed, or -1 if it marks nothing. */
function findClosing(text: string, at: number, mark: string): number {
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(text[index] ?? '');
  const isUnderscore = mark.startsWith('_');
  const from = at + mark.length;
  if (/\s|^$/.test(text[from] ?? '') || (isUnderscore && isWord(at - 1))) return -1;
  for (let end = text.indexOf(mark, from + 1); end >= 0; end = text.indexOf(mark, end + 1)) {
    const before = text[end - 1] ?? '';
    const isEscaped = before === '\\';
    const isInWord = isUnderscore && isWord(end + mark.length);
    // A single mark is not half of a double one.
    const isHalf = mark.length === 1 && (text[end + 1] === mark || (before === mark && end - 1 > at));
    if (isEscaped || isInWord || isHalf || /\s/.test(before)) continue;
    // In `**a *b***`, the first of the three closes the inner one.
    return mark.length === 2 && text[end + 2] === mark[0] ? end + 1 : end;
  }
  return -1;
}
