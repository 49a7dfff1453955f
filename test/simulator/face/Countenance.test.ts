import { seededRandom } from 'tavus-react/simulator';
import { expect, it } from 'vitest';
import { Countenance, type Mood, type Occasion } from '../../../src/simulator/face/Countenance';
import type { Expression } from '../../../src/simulator/face/Expression';

const silent: Occasion = { mood: 'resting', isSpeaking: false, word: undefined, level: 0 };

/** Returns how somebody looks in each frame of some seconds. */
function watch(seconds: number, occasionAt: (now: number) => Occasion, isCalm = false): Expression[] {
  const countenance = new Countenance(seededRandom(3), isCalm);
  return Array.from({ length: seconds * 30 }, (_, frame) => {
    const now = 1000 + (frame * 1000) / 30;
    return countenance.at(now, occasionAt(now));
  });
}

function inMood(mood: Mood): Expression[] {
  return watch(20, () => ({ ...silent, mood }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

it('is the same for the same times', () => {
  expect(inMood('listening')).toEqual(inMood('listening'));
});

it('looks at the visitor while it listens, and up and aside while it thinks', () => {
  const far = (looks: Expression[]) => mean(looks.map(({ lookX, lookY }) => Math.hypot(lookX, lookY)));
  expect(far(inMood('listening'))).toBeLessThan(0.2);
  expect(far(inMood('thinking'))).toBeGreaterThan(0.6);
  expect(mean(inMood('thinking').map(({ lookY }) => lookY))).toBeLessThan(-0.4);
});

it('nods while it listens, and not while it rests', () => {
  const deepest = (looks: Expression[]) => Math.max(...looks.map(({ nod }) => nod));
  expect(deepest(inMood('listening'))).toBeGreaterThan(deepest(inMood('resting')) + 0.3);
});

it('blinks several times a minute, and each time closes its eyes', () => {
  const closed = watch(60, () => silent).map(({ eyesClosed }) => eyesClosed > 0.7);
  const blinks = closed.filter((isClosed, frame) => isClosed && !closed[frame - 1]).length;
  expect(blinks).toBeGreaterThan(8);
  expect(blinks).toBeLessThan(30);
});

it('closes its lips for the "m" of a word and opens them for its "a"', () => {
  const word = { text: 'mama', startedAt: 2000, durationMs: 800 };
  const looks = watch(3, (now) => ({
    ...silent,
    isSpeaking: now > 2000,
    word: now > 2000 ? word : undefined,
  }));
  const at = (ms: number) => looks[Math.round(((ms - 1000) * 30) / 1000)]?.mouth;
  expect(at(2130)?.press).toBeGreaterThan(0.7);
  expect(at(2340)?.open).toBeGreaterThan(0.6);
  expect(at(2540)?.press).toBeGreaterThan(0.6);
});

it('closes its mouth between two sentences', () => {
  const word = { text: 'bravo!', startedAt: 1000, durationMs: 400 };
  const looks = watch(1, () => ({ ...silent, isSpeaking: true, word }));
  expect(Math.max(...looks.map(({ mouth }) => mouth.open))).toBeGreaterThan(0.5);
  expect(looks.at(-9)?.mouth.open).toBeLessThan(0.05);
});

it('moves its mouth with a recording whose words are unknown, even if it is not heard', () => {
  const open = watch(3, () => ({ ...silent, isSpeaking: true })).map(({ mouth }) => mouth.open);
  expect(Math.max(...open)).toBeGreaterThan(0.3);
  expect(Math.min(...open.slice(15))).toBeLessThan(Math.max(...open) - 0.2);
});

it('keeps its head nearly still for visitors who want little motion', () => {
  const most = (looks: Expression[]) => Math.max(...looks.map(({ tilt }) => Math.abs(tilt)));
  expect(most(watch(20, () => silent, true))).toBeLessThan(most(watch(20, () => silent)) / 2);
});
