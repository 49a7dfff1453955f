import type { Speaker } from '../../../src/simulator/voice/Speaker';

export const rate = 48_000;

/** Where the sound of a word is. */
export interface Span {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Speaks a text with the times of the simulated PAL, and returns the sound with the place of each word. */
export function sayText(speaker: Speaker, text: string): { samples: Float32Array; spans: Span[] } {
  const words = text.split(' ');
  const samples = new Float32Array(rate * words.length);
  const spans: Span[] = [];
  let at = 0;
  words.forEach((word, index) => {
    const rest = words.slice(index);
    const ahead = rest.slice(0, rest.findIndex((other) => /[.?!]$/.test(other)) + 1).join(' ');
    const sound = speaker.say(word, 0.11 + 0.042 * word.length, ahead);
    sound.forEach((sample, offset) => {
      samples[at + offset] = (samples[at + offset] ?? 0) + sample;
    });
    spans.push({ word, from: at, to: at + sound.length });
    at += sound.length - Math.round(speaker.seam * rate);
    if (/[.?!]$/.test(word)) at += rate * 0.28;
  });
  return { samples: samples.slice(0, at), spans };
}
