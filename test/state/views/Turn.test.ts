import { describe, expect, it } from 'vitest';
import { hear } from '../../fixtures/listener';
import { callsTool, palSays, palStarts, userSays, userStops } from '../../fixtures/wire';

const p = (turn: number) => ({ turn, inference: `p${turn}` });

describe('turns', () => {
  it('collect the utterances of both speakers and the tool calls by turn number', () => {
    const { turns } = hear(
      userSays('Two?', { turn: 2, seq: 4 }),
      userSays('One?', { turn: 1, seq: 1 }),
      callsTool('look_up', '{"x":1}', { ...p(1), id: 't1', seq: 2 }),
      palSays('One.', { ...p(1), seq: 3 }),
      palSays('Hi!', { inference: 'greeting', seq: 0 }),
    ).shown();
    expect(turns.map(({ turnIdx, utterances }) => [turnIdx, ...utterances.map(({ text }) => text)])).toEqual([
      [1, 'One?', 'One.'],
      [2, 'Two?'],
    ]);
    expect(turns[0]?.toolCalls).toMatchObject([{ name: 'look_up', arguments: { x: 1 }, toolCallId: 't1' }]);
  });

  it('can start at any number and consist of only a tool call', () => {
    const { turns } = hear(callsTool('look_up', '{}', { turn: 0 })).shown();
    expect(turns).toMatchObject([{ turnIdx: 0, utterances: [], toolCalls: [{ name: 'look_up' }] }]);
  });

  it('contain repeated tool calls once, and no Magic Canvas cards', () => {
    const call = callsTool('look_up', '{}', { ...p(1), seq: 1 });
    const card = { ...callsTool('show_card', '{}', { ...p(1), seq: 3 }), canvas_config: { version: 1 } };
    expect(hear(call, { ...call, seq: 2 }, card).shown().turns[0]?.toolCalls).toHaveLength(1);
  });

  it('contain a tool call once, and omit calls without a turn', () => {
    const { turns } = hear(
      callsTool('look_up', '{}', { turn: 1, id: 't1', seq: 1 }),
      callsTool('look_up', '{}', { turn: 1, id: 't1', seq: 2 }),
      callsTool('look_up', '{}', { id: 't2', seq: 3 }),
    ).shown();
    expect(turns).toMatchObject([{ turnIdx: 1, toolCalls: [{ toolCallId: 't1' }] }]);
  });

  it('are the same in any order of arrival', () => {
    const log = [
      userStops({ turn: 1, seq: 1, at: 10 }),
      userStops({ turn: 1, seq: 2, at: 11 }),
      callsTool('b', '{}', { ...p(1), seq: 3 }),
      callsTool('a', '{}', { ...p(1), seq: 4 }),
      palStarts({ ...p(1), seq: 5, at: 11.5 }),
    ];
    expect(hear(...log.toReversed()).shown()).toEqual(hear(...log).shown());
  });
});

describe('response latency', () => {
  const latency = (...messages: unknown[]) => hear(...messages).shown().turns[0]?.responseLatencyMs;

  it("is measured from the user's last stop to the PAL's first start", () => {
    expect(
      latency(
        userStops({ turn: 1, seq: 1, at: 10 }),
        userStops({ turn: 1, seq: 2, at: 11 }),
        palStarts({ ...p(1), seq: 3, at: 11.5 }),
        palStarts({ ...p(1), seq: 4, at: 14 }),
      ),
    ).toBe(500);
  });

  it('ignores a stop after the answer has started', () => {
    const stop = userStops({ turn: 1, seq: 3, at: 13 });
    expect(
      latency(userStops({ turn: 1, seq: 1, at: 10 }), palStarts({ ...p(1), seq: 2, at: 10.25 }), stop),
    ).toBe(250);
  });

  it('is never negative', () => {
    expect(latency(userStops({ turn: 1, seq: 1, at: 10 }), palStarts({ ...p(1), seq: 2, at: 9 }))).toBe(0);
  });

  it('is undefined if either end or its timestamp is unknown', () => {
    const said = userSays('One?', { turn: 1, seq: 9 });
    expect(latency(userStops({ turn: 1, seq: 1, at: 10 }), said)).toBeUndefined();
    expect(latency(palStarts({ ...p(1), seq: 2, at: 10 }), said)).toBeUndefined();
    expect(
      latency(userStops({ turn: 1, seq: 1 }), palStarts({ ...p(1), seq: 2, at: 10 }), said),
    ).toBeUndefined();
    expect(
      latency(userStops({ turn: 1, seq: 1, at: 9 }), palStarts({ ...p(2), seq: 2, at: 10 }), said),
    ).toBeUndefined();
  });
});
