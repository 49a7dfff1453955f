import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/protocol/splitText';

const upTo = (length: number) => (piece: string) => piece.length <= length;

/** Limits the size that a piece has in a message, where JSON escapes quotes, line breaks and lone surrogates. */
const jsonUpTo = (length: number) => (piece: string) => JSON.stringify(piece).length - 2 <= length;

describe('splitText', { timeout: 60_000 }, () => {
  it('keeps text that fits in one piece, and returns no pieces for empty text', () => {
    expect(splitText('One. Two.', upTo(9))).toEqual(['One. Two.']);
    expect(splitText('', upTo(1))).toEqual([]);
  });

  it.each([
    ['at sentence ends', 'One. Two. Three.', 12, ['One. Two. ', 'Three.']],
    ['after closing quotation marks', 'He said "No!" And left.', 16, ['He said "No!" ', 'And left.']],
    [
      'at sentence ends without a space after them',
      '今日は。「はい！」また？',
      9,
      ['今日は。「はい！」', 'また？'],
    ],
    ['at line breaks', 'One\nTwo three', 10, ['One\n', 'Two three']],
    ['between words if no sentence ends', 'one two three', 9, ['one two ', 'three']],
    ['inside words if no word ends', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['between characters, never inside one', 'a🙂🙂', 2, ['a', '🙂', '🙂']],
  ])('splits %s', (_, text, room, pieces) => {
    expect(splitText(text, upTo(room))).toEqual(pieces);
  });

  it('keeps a character whole even if it does not fit', () => {
    expect(splitText('🙂a', upTo(1))).toEqual(['🙂', 'a']);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', ' ', '. ', '"', '\n', '🙂', '。', 'word') }),
  );

  it.each([
    ['in UTF-16 units', upTo],
    ['as JSON', jsonUpTo],
  ])('returns pieces that fit when measured %s, and that join to the original text', (_, fitting) => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (whole, room) => {
        const fits = fitting(room);
        const pieces = splitText(whole, fits);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) {
          expect(piece).not.toBe('');
          expect(fits(piece) || [...piece].length === 1).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never splits a surrogate pair', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (whole, room) => {
        const characters = splitText(whole, jsonUpTo(room)).flatMap((piece) => [...piece]);
        expect(characters).toEqual([...whole]);
      }),
      { numRuns: 2000 },
    );
  });
});
