import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/protocol/splitText';

const upTo = (length: number) => (piece: string) => piece.length <= length;

/** The size of a piece as a message counts it: JSON escapes quotes, line ends and lone surrogates. */
const jsonUpTo = (length: number) => (piece: string) => JSON.stringify(piece).length - 2 <= length;

describe('splitText', { timeout: 60_000 }, () => {
  it('leaves a text that fits whole, and makes nothing of nothing', () => {
    expect(splitText('One. Two.', upTo(9))).toEqual(['One. Two.']);
    expect(splitText('', upTo(1))).toEqual([]);
  });

  it.each([
    ['at sentence ends', 'One. Two. Three.', 12, ['One. Two. ', 'Three.']],
    ['behind quotation marks', 'He said "No!" And left.', 16, ['He said "No!" ', 'And left.']],
    [
      'at sentence ends without a space behind',
      '今日は。「はい！」また？',
      9,
      ['今日は。「はい！」', 'また？'],
    ],
    ['at line ends', 'One\nTwo three', 10, ['One\n', 'Two three']],
    ['between words where no sentence ends', 'one two three', 9, ['one two ', 'three']],
    ['inside words where no word ends', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['never inside a character', 'a🙂🙂', 2, ['a', '🙂', '🙂']],
  ])('cuts %s', (_, text, room, pieces) => {
    expect(splitText(text, upTo(room))).toEqual(pieces);
  });

  it('cuts a character that cannot fit out whole', () => {
    expect(splitText('🙂a', upTo(1))).toEqual(['🙂', 'a']);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', ' ', '. ', '"', '\n', '🙂', '。', 'word') }),
  );

  it.each([
    ['in UTF-16 units', upTo],
    ['as JSON', jsonUpTo],
  ])('gives pieces that fit %s, and that join to the text', (_, fitting) => {
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

  it('splits no surrogate pair', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (whole, room) => {
        const characters = splitText(whole, jsonUpTo(room)).flatMap((piece) => [...piece]);
        expect(characters).toEqual([...whole]);
      }),
      { numRuns: 2000 },
    );
  });
});
