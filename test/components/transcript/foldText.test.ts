import { expect, test } from 'vitest';
import { foldText } from '../../../src/components/transcript/foldText';

test.each([
  ['Good Morning', 'good morning'],
  ['Café Łódź', 'cafe łodz'],
  ['ÉTÉ', 'ete'],
  ['𝒳 — ok', '𝒳 — ok'],
])('“%s” is found as “%s”', (original, folded) => {
  expect(foldText(original).text).toBe(folded);
});

test('a place in the folded text is found in the original', () => {
  const { text, originOf } = foldText('e\u0301tude — Étude!');
  const at = text.lastIndexOf('etude');
  expect('e\u0301tude — Étude!'.slice(originOf(at), originOf(at + 5))).toBe('Étude');
  expect(originOf(text.length)).toBe('e\u0301tude — Étude!'.length);
});
