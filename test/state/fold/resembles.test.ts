import { describe, expect, it } from 'vitest';
import { isSameText, resembles } from '../../../src/state/fold/resembles';

describe('isSameText', () => {
  it.each([
    ['What does it cost?', 'what does it cost'],
    ['E-Mail', 'email'],
    ["It's", 'its'],
    ['ＡＢＣ', 'abc'],
    ['こんにちは。', 'こんにちは'],
    ['?!', '?!'],
  ])('is true for "%s" and "%s"', (a, b) => {
    expect(isSameText(a, b)).toBe(true);
  });

  it.each([
    ['yes', 'no'],
    ['yes', 'yes yes'],
    ['👍', '👎'],
    ['?', '!'],
  ])('is false for "%s" and "%s"', (a, b) => {
    expect(isSameText(a, b)).toBe(false);
  });
});

describe('resembles', () => {
  it.each([
    ['how much', 'Well, how much is it?'],
    ['one two three', 'one two four'],
    ['三つ', '三つください'],
  ])('is true if "%s" was typed and "%s" was said', (typed, said) => {
    expect(resembles(typed, said)).toBe(true);
  });

  it.each([
    ['art', 'start'],
    ['one two', 'two three'],
    ['', 'anything'],
    ['   ', '   '],
  ])('is false if "%s" was typed and "%s" was said', (typed, said) => {
    expect(resembles(typed, said)).toBe(false);
  });
});
