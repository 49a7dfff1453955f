import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { seededRandom } from '../../../src/simulator/runtime/Random';
import { Voice } from '../../../src/simulator/voice/Voice';
import { bandLevel, largestStep, levelOf, loudestTenth, peakOf } from './measure';

beforeEach(({ skip }) =>
  skip(!('suspend' in OfflineAudioContext.prototype), 'this engine cannot pause the rendering of sound'),
);
afterEach(() => void vi.unstubAllGlobals());

const rate = 48_000;
const sentence = 'The weather in Barcelona is lovely, and the trains are running on time.';

/** What happens at a moment of a recording, in seconds. */
type Moment = readonly [at: number, (voice: Voice) => void];

/** Records what a voice plays: the browser's engine renders its nodes, as fast as it can instead of in real time. */
async function record(seconds: number, moments: readonly Moment[]): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, seconds * rate, rate);
  const offline = Object.assign(context, { createMediaStreamDestination: () => context.destination });
  Object.defineProperty(offline, 'state', { value: 'running' });
  const resume = context.resume.bind(context);
  vi.stubGlobal('AudioContext', function AudioContext() {
    return offline;
  });
  const voice = Voice.create(205, seededRandom(7));
  if (!voice) throw new Error('Every browser of these tests has Web Audio.');
  for (const [at, act] of moments) {
    void context.suspend(at).then(() => {
      act(voice);
      return resume();
    });
  }
  const sound = await context.startRendering();
  return sound.getChannelData(0);
}

/** The words of the sentence at the times of the PAL's timers, each of which is late by a moment. */
function words(late: (index: number) => number): Moment[] {
  let at = 0.1;
  const all = sentence.split(' ');
  return all.map((word, index): Moment => {
    at += late(index);
    const durationMs = 110 + 42 * word.length;
    const moment: Moment = [at, (voice) => voice.speak(word, durationMs, all.slice(index).join(' '))];
    at += durationMs / 1000;
    return moment;
  });
}

it('plays a sentence without clicks or clipping, as loud at its end as at its start, up to 6 kHz', async () => {
  const samples = await record(
    6,
    words(() => 0.004),
  );
  expect(peakOf(samples)).toBeLessThan(0.7);
  expect(largestStep(samples)).toBeLessThan(0.15);
  const [start, end] = [samples.subarray(0, 2.2 * rate), samples.subarray(2.2 * rate)];
  expect(Math.abs(loudestTenth(start, rate) - loudestTenth(end, rate))).toBeLessThan(3);
  expect(bandLevel(start, rate, 5000, 6000)).toBeGreaterThan(bandLevel(start, rate, 200, 1200) - 42);
});

it('bridges late timers, so that no word is cut off from the next', async () => {
  const gaps = (samples: Float32Array) => {
    let count = 0;
    for (let from = 0.3 * rate; from < 3.5 * rate; from += 240) {
      if (levelOf(samples.subarray(from, from + 240)) < -70) count += 1;
    }
    return count;
  };
  const onTime = await record(
    6,
    words(() => 0),
  );
  const late = await record(
    6,
    words((index) => (index % 3) * 0.015),
  );
  expect(gaps(late)).toBeLessThanOrEqual(gaps(onTime) + 4);
  const far = await record(
    8,
    words((index) => (index === 4 ? 0.5 : 0)),
  );
  expect(gaps(far)).toBeGreaterThan(gaps(onTime) + 50);
  expect(Math.max(largestStep(late), largestStep(far))).toBeLessThan(0.15);
});

it('stops in the middle of a word within a tenth of a second, without a click, and speaks again', async () => {
  for (const stop of [0.9, 0.93, 0.96, 1, 1.03, 1.06, 1.1]) {
    const before = words(() => 0).filter(([at]) => at < stop);
    const again: Moment = [1.6, (voice) => voice.speak('Sorry', 320, 'Sorry')];
    const samples = await record(2.5, [...before, [stop, (voice) => voice.hush()], again]);
    expect(levelOf(samples.subarray(0.5 * rate, stop * rate))).toBeGreaterThan(-25);
    expect(levelOf(samples.subarray(Math.round((stop + 0.1) * rate), 1.6 * rate))).toBeLessThan(-55);
    expect(loudestTenth(samples.subarray(1.6 * rate), rate)).toBeGreaterThan(-21);
    expect(largestStep(samples)).toBeLessThan(0.15);
  }
});

it('does not fall behind a clock that is faster than the sound', async () => {
  const rush = words(() => 0).map(([, speak], index): Moment => [0.1 + index * 0.01, speak]);
  const samples = await record(3, rush);
  expect(levelOf(samples.subarray(1.5 * rate))).toBeLessThan(-90);
  expect(largestStep(samples)).toBeLessThan(0.15);
});

it('keeps quiet while something else speaks, and measures the level all the same', async () => {
  const levels: number[] = [];
  const quiet = words(() => 0).flatMap(([at, speak]): Moment[] => [
    [
      at,
      (voice) => {
        voice.setQuiet(true);
        speak(voice);
      },
    ],
    [at + 0.128, (voice) => void levels.push(voice.level())],
  ]);
  const samples = await record(6, quiet);
  expect(levelOf(samples.subarray(0.3 * rate))).toBeLessThan(-80);
  expect(Math.max(...levels)).toBeGreaterThan(0.3);
});
