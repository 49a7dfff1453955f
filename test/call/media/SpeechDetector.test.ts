import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SpeechDetector } from '../../../src/call/media/SpeechDetector';
import { seededRandom } from '../../../src/simulator/runtime/Random';
import { noiseRate, noises, soundOf } from '../../fixtures/sounds/noises';

const speechRate = 16_000;

/** The speech, between -1 and 1. The file has 44 bytes of header and then one byte for each sample. */
function speech(volume = 1): Float32Array {
  const bytes = readFileSync('test/fixtures/sounds/speech.wav').subarray(44);
  return Float32Array.from(bytes, (byte) => ((byte - 128) / 128) * volume);
}

/** When the next sound begins: time goes on from one sound to the next. */
let nowMs = 0;

/** Returns the times, in seconds, at which the detector recognizes speech. */
function recognized(sound: Float32Array, rate: number, detector = new SpeechDetector()): number[] {
  const length = rate * 0.08;
  const begunAt = nowMs;
  nowMs += (sound.length / rate) * 1000;
  const moments = Array.from({ length: Math.floor(sound.length / length) }, (_, index) => index);
  return moments
    .filter((index) =>
      detector.hear(sound.subarray(index * length, (index + 1) * length), rate, begunAt + (index + 1) * 80),
    )
    .map((index) => (index + 1) * 0.08);
}

describe('speech', () => {
  test.each([
    ['loud', 1],
    ['of normal volume', 0.5],
    ['quiet', 0.2],
  ])('that is %s is recognized within a second, for most of its time', (_what, volume) => {
    const times = recognized(speech(volume), speechRate);
    expect(times[0]).toBeLessThan(1);
    expect(times.length).toBeGreaterThan(22);
  });

  test('is recognized through the noise of a fan', () => {
    const fan = soundOf(noises['a fan'] ?? (() => 0), 4);
    expect(
      recognized(
        speech().map((sample, index) => sample + (fan[index] ?? 0)),
        speechRate,
      )[0],
    ).toBeLessThan(1.5);
  });

  test('far away is not recognized', () => {
    expect(recognized(speech(0.03), speechRate)).toEqual([]);
  });

  test('is over a second after it ends', () => {
    const detector = new SpeechDetector();
    expect(recognized(speech(), speechRate, detector)).not.toEqual([]);
    expect(
      recognized(new Float32Array(speechRate * 3), speechRate, detector).filter((time) => time > 1),
    ).toEqual([]);
  });

  test('before a reset does not count', () => {
    const detector = new SpeechDetector();
    const firstHalfSecond = speech().subarray(0, speechRate / 2);
    const nextThird = speech().subarray(speechRate / 2, (speechRate * 5) / 6);
    recognized(firstHalfSecond, speechRate, detector);
    detector.reset();
    expect(recognized(nextThird, speechRate, detector)).toEqual([]);
  });
});

test.each(Object.keys(noises))('%s is not speech', (name) => {
  expect(recognized(soundOf(noises[name] ?? (() => 0), 5), noiseRate)).toEqual([]);
});

test('a constant offset of a cheap microphone is not speech', () => {
  expect(recognized(new Float32Array(speechRate * 3).fill(0.4), speechRate)).toEqual([]);
});

test.each(Object.keys(noises))(
  '%s is not speech, whenever it begins and however late the pieces are',
  (name) => {
    const sound = soundOf(noises[name] ?? (() => 0), 3);
    const random = seededRandom(1);
    for (let phase = 0; phase < 0.08; phase += 0.002) {
      const detector = new SpeechDetector();
      const length = noiseRate * 0.08;
      for (let end = Math.floor(length + phase * noiseRate); end < sound.length; ) {
        const atMs = (end / noiseRate) * 1000;
        expect(detector.hear(sound.subarray(end - length, end), noiseRate, atMs)).toBe(false);
        end += Math.floor(length * (1 + random() * (phase * 5)));
      }
    }
  },
);
