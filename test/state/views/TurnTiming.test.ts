import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLatencyAtom } from '../../../src/state/views/Latency';
import { createTurnsAtom } from '../../../src/state/views/Turn';
import { hear, type Listener } from '../../fixtures/listener';
import {
  asLegacy,
  asReplica,
  message,
  palSays,
  palSpeaks,
  palStarts,
  palStops,
  userSays,
  userStarts,
  userStops,
  withSeq,
} from '../../fixtures/wire';

const p = { turn: 1, inference: 'p1' };
const timing = (...messages: readonly unknown[]) => hear(...messages).shown().turns[0];
const latency = ({ store, state }: Listener) => store.get(state.derived(createLatencyAtom));

/** The user speaks for 2 s. The PAL answers 0.5 s later, for 1 s and, after a pause, for another 2 s. */
const turn = [
  userStarts({ turn: 1, at: 10 }),
  userSays('What is it?', { turn: 1, at: 12 }),
  userStops({ turn: 1, at: 12 }),
  palSays('It is this. And it is that.', { ...p, at: 12.25 }),
  palStarts({ ...p, at: 12.5 }),
  palSpeaks('It is this.', { ...p, at: 13.5, index: 0 }),
  palStops({ ...p, at: 13.5 }),
  palStarts({ ...p, at: 14 }),
  palSpeaks('It is this. And it is that.', { ...p, at: 16, index: 1, final: true }),
  palStops({ ...p, at: 16 }),
].map((each, index) => withSeq(each, index + 1));

const expected = {
  responseLatencyMs: 500,
  firstTextLatencyMs: 250,
  speaking: {
    pal: { durationMs: 3000, wordsPerMinute: 140 },
    user: { durationMs: 2000, wordsPerMinute: 90 },
  },
};

describe('turn timing', () => {
  it('reports when the PAL answered, and how long and how fast each of them spoke', () => {
    expect(timing(...turn)).toMatchObject(expected);
  });

  it('is the same in any order of arrival and with every copy that Tavus sends', () => {
    const copies = turn.flatMap((each) => [
      ...(isOfPal(each) ? [asReplica(each)] : []),
      ...(isSpeaking(each) ? [asLegacy(each)] : []),
    ]);
    const disordered = fc.shuffledSubarray([...turn, ...copies], { minLength: turn.length + copies.length });
    fc.assert(
      fc.property(disordered, (messages) => void expect(timing(...messages)).toMatchObject(expected)),
    );
  });

  it('has no word rate while words arrive, and ignores copies with their own seq', () => {
    const copy = { ...turn[4], seq: 5.5 };
    expect(timing(...turn.slice(0, 6))?.speaking.pal).toEqual({ durationMs: 0 });
    const copies = [turn[4], turn[6]].map((each, index) => withSeq(each ?? copy, 20 + index));
    expect(timing(...turn.slice(0, 5), ...copies.slice(1), ...copies.slice(1))?.speaking.pal.durationMs).toBe(
      1000,
    );
  });

  it('uses the duration that a stop reports if its start is lost', () => {
    const stop = (seq: number, at: number, duration: number) =>
      message('conversation.stopped_speaking', { ...p, seq, at }, { role: 'pal', duration });
    expect(timing(stop(1, 10, 1.5), stop(2, 10.1, 1.5), stop(3, 20, 2))?.speaking.pal.durationMs).toBe(3500);
  });
});

describe('conversation latency', () => {
  const answered = (idx: number, ms: number) => [
    userStops({ turn: idx, at: idx * 10, seq: idx * 10 }),
    palStarts({ turn: idx, inference: `p${idx}`, at: idx * 10 + ms / 1000, seq: idx * 10 + 1 }),
  ];

  it('is the latest and the median latency of its turns', () => {
    const listener = hear(...answered(1, 400), ...answered(2, 2000), ...answered(3, 500));
    expect(latency(listener)).toMatchObject({
      latestMs: 500,
      medianMs: 500,
      turns: [{ turnIdx: 1 }, {}, {}],
    });
    listener.hear(...answered(4, 700));
    expect(latency(listener)).toMatchObject({ latestMs: 700, medianMs: 600 });
    expect(latency(hear())).toEqual({ turns: [], latestMs: undefined, medianMs: undefined });
  });

  it('stays the same object while words arrive, and so does every unchanged turn', () => {
    const listener = hear(...turn);
    const turnsOf = () => listener.store.get(listener.state.derived(createTurnsAtom));
    const [before, first] = [latency(listener), turnsOf()[0]];
    listener.hear(palSpeaks('Well', { turn: 2, inference: 'p2', seq: 30, index: 0 }));
    const withNewTurn = latency(listener);
    expect(withNewTurn).not.toBe(before);
    listener.hear(palSpeaks('Well then', { turn: 2, inference: 'p2', seq: 31, index: 1 }));
    expect(latency(listener)).toBe(withNewTurn);
    expect(turnsOf()[0]).toBe(first);
    expect(turnsOf()[1]?.utterances[0]?.text).toBe('Well then');
  });
});

function isSpeaking({ event_type }: Readonly<Record<string, unknown>>): boolean {
  return /_speaking$/.test(String(event_type));
}

function isOfPal({ properties }: Readonly<Record<string, unknown>>): boolean {
  return JSON.stringify(properties).includes('"pal"');
}
