// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/simulator/runtime/Random';
import { Speaker } from '../../../src/simulator/voice/Speaker';
import { bandLevel, largestStep, levelOf, loudestTenth, peakOf, pitchOf } from './measure';
import { rate, sayText } from './sayText';
import { sentences } from './sentences';

const text =
  'Hello! The weather in Barcelona is lovely, and the trains are running on time. Shall we go to the seaside?';
const speakerOf = (pitch = 205, seed = 7) => new Speaker(rate, pitch, seededRandom(seed));

describe('a speaker', () => {
  it('says the same with the same seed, and something else with another one', () => {
    const { samples } = sayText(speakerOf(), text);
    expect(sayText(speakerOf(), text).samples).toEqual(samples);
    expect(sayText(speakerOf(205, 8), text).samples).not.toEqual(samples);
  });

  it.each([
    [115, 0.15],
    [165, 0.15],
    [205, 0.15],
    // The pulses of a high voice follow each other so fast that they are steep.
    [400, 0.2],
  ])('neither clips nor clicks at %i hertz', (pitch, steepest) => {
    const { samples } = sayText(speakerOf(pitch), text);
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(peakOf(samples)).toBeLessThan(0.7);
    expect(largestStep(samples)).toBeLessThan(steepest);
    expect(samples.slice(-100).every((sample) => Math.abs(sample) < 0.001)).toBe(true);
  });

  it.each([
    [115, 3],
    [165, 3],
    [205, 3],
    // The tones of such a voice are so far apart that they miss the resonances.
    [400, 4],
  ])('says all words alike in level at %i hertz, within %i dB', (pitch, decibels) => {
    const { samples, spans } = sayText(speakerOf(pitch), text);
    const levels = spans.map(({ from, to }) => loudestTenth(samples.subarray(from, to), rate));
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(decibels);
    expect(Math.max(...levels)).toBeLessThan(-14);
    expect(Math.min(...levels)).toBeGreaterThan(-21);
  });

  it.each([205, 115, 178])('holds all of this for fifty random sentences and seeds at %i hertz', (pitch) => {
    const middles = new Float32Array((50 * rate) / 10);
    for (const [seed, sentence] of sentences(50).entries()) {
      const { samples, spans } = sayText(speakerOf(pitch, seed * 7919 + 1), sentence);
      expect(peakOf(samples), sentence).toBeLessThan(0.7);
      expect(largestStep(samples), sentence).toBeLessThan(0.15);
      const levels = spans.map(({ from, to }) => loudestTenth(samples.subarray(from, to), rate));
      expect(Math.max(...levels) - Math.min(...levels), sentence).toBeLessThan(3);
      middles.set(samples.subarray(rate, rate * 1.1), (seed * rate) / 10);
    }
    // Speech has about this much between 2 and 6 kHz; a voice without it is dull.
    const high = bandLevel(middles, rate, 2000, 6000) - bandLevel(middles, rate, 100, 2000);
    expect(high).toBeGreaterThan(-17);
    expect(high).toBeLessThan(-8);
    expect(bandLevel(middles, rate, 5000, 6000) - bandLevel(middles, rate, 300, 1300)).toBeGreaterThan(-34);
  });

  it('has a spectrum that falls gently to 6 kHz', () => {
    const { samples } = sayText(speakerOf(), text);
    const bands = [300, 1000, 2000, 3000, 4000, 5000].map((low) =>
      bandLevel(samples.subarray(0, 2 * rate), rate, low, low + 1000),
    );
    bands.slice(1).forEach((level, index) => {
      expect(level).toBeLessThan((bands[index] ?? 0) + 3);
      expect(level).toBeGreaterThan((bands[index] ?? 0) - 18);
    });
    expect((bands.at(-1) ?? 0) - (bands[0] ?? 0)).toBeGreaterThan(-42);
  });

  it('hisses an s, closes the lips for a b, and sings an o', () => {
    const [s] = [speakerOf().say('ssss', 0.3, 'ssss')];
    expect(bandLevel(s, rate, 4000, 8000)).toBeGreaterThan(bandLevel(s, rate, 100, 3000) + 6);
    const o = speakerOf().say('o', 0.4, 'o and');
    expect(bandLevel(o, rate, 100, 1500)).toBeGreaterThan(bandLevel(o, rate, 1500, 8000) + 10);
    const speaker = speakerOf();
    speaker.say('a', 0.3, 'a ba');
    const ba = speaker.say('ba', 0.3, 'ba and');
    const gap = ba.subarray(Math.round(0.045 * rate), Math.round(0.065 * rate));
    expect(levelOf(gap)).toBeLessThan(levelOf(ba) - 6);
  });

  it('rises at the end of a question, and falls at the end of a statement', () => {
    const endOf = (ahead: string) => {
      const { samples, spans } = sayText(speakerOf(), ahead);
      const { from, to } = spans.at(-1) ?? { from: 0, to: 0 };
      const near = from + Math.round((to - from) * 0.66);
      return pitchOf(samples.subarray(near, near + rate * 0.05), rate);
    };
    expect(endOf('You are at home?')).toBeGreaterThan(215);
    expect(endOf('You are at home.')).toBeLessThan(190);
  });

  it('falls over a sentence', () => {
    const { samples, spans } = sayText(speakerOf(), 'On and on and on and on and on and on and on and on.');
    const pitches = spans.map(({ from }) => pitchOf(samples.subarray(from + 3000, from + 6000), rate));
    expect(pitches[1]).toBeGreaterThan((pitches.at(-2) ?? 0) * 1.05);
  });

  it('has the pitch that was asked for, and a larger mouth for a lower one', () => {
    const vowel = (pitch: number) =>
      speakerOf(pitch)
        .say('aaa', 0.5, 'aaa and')
        .slice(rate * 0.25, rate * 0.35);
    for (const pitch of [115, 230]) {
      const share = pitchOf(vowel(pitch), rate) / pitch;
      expect(share).toBeGreaterThan(0.88);
      expect(share).toBeLessThan(1.12);
    }
    const brightness = (samples: Float32Array) =>
      bandLevel(samples, rate, 1300, 1700) - bandLevel(samples, rate, 600, 1000);
    expect(brightness(vowel(230))).toBeGreaterThan(brightness(vowel(115)));
  });

  it('takes any pitch for a human one', () => {
    for (const pitch of [Number.NaN, 0, -5, 1e9]) {
      expect(peakOf(speakerOf(pitch).say('hello', 0.4, 'hello'))).toBeGreaterThan(0.1);
    }
  });

  it('is silent for what has no sound, and speaks every script', () => {
    expect(peakOf(speakerOf().say('—', 0.3, '— and'))).toBe(0);
    for (const word of ['こんにちは', 'مرحبا', '你好', 'Привет', '42', 'Grüße']) {
      expect(peakOf(speakerOf().say(word, 0.4, word))).toBeGreaterThan(0.1);
    }
  });

  it('speaks a second in far less than a second', () => {
    sayText(speakerOf(), text);
    const before = performance.now();
    const { samples } = sayText(speakerOf(), text);
    expect(performance.now() - before).toBeLessThan((samples.length / rate) * 200);
  });
});
