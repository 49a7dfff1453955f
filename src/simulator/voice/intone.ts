import type { Random } from '../runtime/Random';
import { type Phone, phones } from './phones';
import type { Sound } from './Sound';
import { spell } from './spell';

const rest: Phone = {
  length: 0,
  voice: 0,
  breath: 0,
  noise: 0,
  formants: [540, 1600, 2750],
  band: [3000, 3000],
};

/**
 * Turns a word into sounds that last as long as they are given. `ahead` is the sentence from this word on: the pitch falls
 * with it, and its end says whether it is a question. The first syllable of a word with more than three letters is stressed.
 */
export function intone(
  word: string,
  seconds: number,
  { pitch, ahead, random }: { readonly pitch: number; readonly ahead: string; readonly random: Random },
): Sound[] {
  const parts = [...spell(word)].flatMap((letter) => phones[letter] ?? []);
  const isLast = !/\s/.test(ahead.trim());
  const isStressed = /\p{L}{4}/u.test(word);
  const fall = 0.9 + 0.2 * Math.min(1, ahead.length / 50);
  const lastVowel = parts.findLastIndex(isVowel);
  let syllable = 0;
  let height = 0.98;
  const sounds = parts.map((phone, index) => {
    let { length, voice } = phone;
    if (isVowel(phone)) {
      height = 0.96 + random() * 0.05;
      if (isStressed && syllable === 0) {
        height += 0.16;
        length *= 1.35;
      } else if (isStressed || index < lastVowel) {
        length *= 0.8;
        voice *= 0.6;
      }
      if (index === lastVowel) {
        const ending = endingOf(ahead, word, isLast);
        height *= ending;
        if (ending !== 1) length *= 1.35;
      }
      syllable += 1;
    }
    return { ...phone, length, voice, pitch: pitch * fall * height };
  });
  const pause = isLast ? 0.16 : /[,;)–—،、，-]\W*$/.test(word) ? 0.22 : 0;
  const total = sounds.reduce((sum, { length }) => sum + length, 0);
  const each = (seconds * (1 - pause)) / (total || 1);
  const spoken = sounds.map((sound) => ({ ...sound, seconds: sound.length * each }));
  const silence = {
    ...rest,
    formants: parts.at(-1)?.formants ?? rest.formants,
    pitch: pitch * fall * height,
  };
  return [...spoken, { ...silence, seconds: total ? seconds * pause : seconds }];
}

function isVowel({ length, noise }: Phone): boolean {
  return length >= 100 && noise === 0;
}

/** How far the last syllable rises or falls. */
function endingOf(ahead: string, word: string, isLast: boolean): number {
  if (isLast) return /[?？؟]\W*$/.test(ahead) ? 1.32 : 0.84;
  return /[,;،、，]$/.test(word) ? 1.07 : 1;
}
