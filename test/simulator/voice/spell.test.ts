// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { phones } from '../../../src/simulator/voice/phones';
import { spell } from '../../../src/simulator/voice/spell';

describe('spell', () => {
  it('writes English as it sounds, roughly', () => {
    const words = [
      'Hello!',
      'the',
      'weather',
      'time',
      'making',
      'fish',
      'cheese',
      'nation',
      'quick',
      'you',
      'yes',
      'just',
    ];
    expect(words.map(spell)).toEqual([
      'heloU',
      'DI',
      'wITR',
      'taIm',
      'makiN',
      'fiS',
      'tSIs',
      'naS@n',
      'kwik',
      'jaU',
      'jes',
      'dZust',
    ]);
  });

  it('reads accents as their letters, and gives letters of other scripts a tongue of their own', () => {
    expect(spell('déjà')).toBe(spell('deja'));
    expect(spell('Привет')).toMatch(/^[a-z]{3,5}$/);
    expect(spell('你好吗')).toBe(spell('你好吗'));
    expect(spell('你好吗')).not.toBe(spell('我很好'));
  });

  it('writes nothing for what has no letters', () => {
    expect(['', '—', '🙂', '…'].map(spell)).toEqual(['', '', '', '']);
  });

  it('writes only sounds that there are', () => {
    const words = 'xylophone rhythm quay knight jazz czar aye ouija cough thought 3.14 ñandú';
    for (const letter of words.split(' ').map(spell).join('')) expect(phones).toHaveProperty(letter);
  });
});
