import { describe, expect, it } from 'vitest';
import { jsonTokens } from '../../../src/devtools/entries/jsonTokens';

const textOf = (value: unknown) =>
  jsonTokens(value)
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n');

describe('the pieces of JSON', () => {
  it.each([[{ a: [1, 'x: "y"', null, true], 'b "c": d': { e: {} } }], ['text'], [[]], [7]])(
    'are together the JSON of %j',
    (value) => {
      expect(textOf(value)).toBe(JSON.stringify(value, null, 2));
    },
  );

  it('tell names, texts and other values apart', () => {
    const [, name, number] = jsonTokens({ a: 'b', c: 1 });
    expect(name?.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'mark   ',
      'name "a"',
      'mark : ',
      'text "b"',
      'mark ,',
    ]);
    expect(number?.at(-1)).toEqual({ kind: 'value', text: '1' });
  });

  it('are cut where a text is large', () => {
    expect(textOf({ frame: 'A'.repeat(5000) }).length).toBeLessThan(700);
    expect(textOf({ frame: 'A'.repeat(5000) })).toContain('(5000 characters)');
  });
});
