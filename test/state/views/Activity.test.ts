import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createActivityAtom } from '../../../src/state/views/Activity';
import { hear, type Listener } from '../../fixtures/listener';
import {
  callsTool,
  palSays,
  palSpeaks,
  palStarts,
  palStops,
  userSays,
  userSpeaks,
  userStarts,
  userStops,
} from '../../fixtures/wire';

const t1 = { turn: 1 };
const p1 = { turn: 1, inference: 'p1' };
const p2 = { turn: 1, inference: 'p2' };

function connect(listener: Listener, connection: 'stable' | 'slow' | 'reconnecting' = 'stable') {
  const { store, state } = listener;
  store.set(state.conversation, (before) => ({ ...before, state: 'connected', connection }));
  return listener;
}
const read = ({ store, state }: Listener) => store.get(state.derived(createActivityAtom));
const once = (...messages: unknown[]) => connect(hear(...messages));
const activity = (...messages: unknown[]) => read(once(...messages)).activity;

const question = [userStarts(t1), userSpeaks('When', t1), userStops(t1), userSays('When?', t1)];
const call = callsTool('find', '{}', { ...p1, id: 'a' });
const filler = [palStarts(p1), palSpeaks('Let me see.', { ...p1, final: true }), palStops(p1)];
const answer = [palStarts(p2), palSpeaks('At ten.', { ...p2, final: true }), palStops(p2)];

describe('what the PAL is doing', () => {
  it.each([
    ['listening', 'before anybody has spoken', []],
    ['listening', 'while the user speaks', [userStarts(t1), userSpeaks('When', t1)]],
    ['thinking', 'once the user has stopped', question.slice(0, 3)],
    ['thinking', 'once the words of the user have come', question],
    [
      'thinking',
      'until a planned answer is spoken',
      [...question, palSpeaks('', p1), palSays('At ten.', p1)],
    ],
    ['speaking', 'as soon as the PAL starts', [...question, palStarts(p1)]],
    ['speaking', 'between two sentences', [...question, palStarts(p1), palSpeaks('At', p1), palStops(p1)]],
    ['speaking', 'while both speak', [palStarts(p1), userStarts(t1)]],
    ['listening', 'after the answer', [...question, ...answer]],
    ['working', 'on a tool call', [...question, call]],
    ['working', 'on a tool call after a few words', [...question, ...filler, call]],
    ['speaking', 'while it speaks during a tool call', [...question, call, palStarts(p1)]],
    ['listening', 'while the user speaks during a tool call', [...question, call, userStarts({ turn: 2 })]],
    ['listening', 'after an answer to a call whose result is not seen', [...question, call, ...answer]],
  ] as const)('is %s %s', (expected, _, messages) => {
    expect(activity(...messages)).toBe(expected);
  });

  it('is undefined unless the conversation is connected', () => {
    expect(read(hear(...question))).toEqual({ activity: undefined, toolCalls: [] });
  });

  it('is reconnecting while the connection is lost, but not while it is slow', () => {
    expect(read(connect(hear(...question, call), 'reconnecting'))).toEqual({
      activity: 'reconnecting',
      toolCalls: [],
    });
    expect(read(connect(hear(...question), 'slow')).activity).toBe('thinking');
  });

  it('is thinking after a typed text, and after one that nobody sees', () => {
    expect(read(once().type('When?')).activity).toBe('thinking');
    expect(read(once().note('It is late.')).activity).toBe('thinking');
  });

  it('is listening again once no answer will come, and thinking again after the next words', () => {
    const listener = once(...question);
    listener.writer.setUnanswered();
    expect(read(listener).activity).toBe('listening');
    listener.hear(userSays('Hello?', { turn: 2 }));
    expect(read(listener).activity).toBe('thinking');
  });

  it('is thinking between the result of a tool and the answer, even if the tool took long', () => {
    const listener = once(...question, ...filler, call);
    listener.writer.setUnanswered();
    listener.writer.settleToolCall('a', { status: 'running' });
    expect(read(listener).activity).toBe('working');
    listener.writer.settleToolCall('a', { status: 'done', result: 'Ten.' });
    expect(read(listener)).toEqual({ activity: 'thinking', toolCalls: [] });
    listener.hear(...answer);
    expect(read(listener).activity).toBe('listening');
  });

  it('works on a call with a handler for as long as that runs, whatever the PAL says meanwhile', () => {
    const listener = once(...question, call);
    listener.writer.settleToolCall('a', { status: 'deferred' });
    listener.hear(...answer);
    expect(read(listener)).toMatchObject({
      activity: 'working',
      toolCalls: [{ name: 'find', status: 'deferred' }],
    });
  });

  it('lists the calls in order, and keeps the list while it is the same', () => {
    const listener = once(...question, call, callsTool('book', '{}', { ...p1, id: 'b' }));
    const before = read(listener);
    expect(before.toolCalls.map(({ name }) => name)).toEqual(['find', 'book']);
    listener.hear(callsTool('book', '{}', { ...p1, id: 'b' }), palSays('At ten.', { ...p2, turn: 1 }));
    listener.hear(palStarts(p2), palStops({ ...p2, interrupted: true }));
    const again = once(...question, call);
    const kept = read(again);
    again.writer.setQuiet();
    expect(read(again)).toBe(kept);
  });
});

test('in any order of events, what is said does not contradict what is done', () => {
  const events = [...question, ...filler, call, ...answer, callsTool('book', '{}', { ...p2, id: 'b' })];
  fc.assert(
    fc.property(fc.shuffledSubarray(events.map((event, seq) => ({ ...event, seq }))), (heard) => {
      const listener = once(...heard);
      const { activity, toolCalls } = read(listener);
      const { pal, user } = listener.store.get(listener.state.speaking);
      expect(activity === 'working').toBe(toolCalls.length > 0);
      if (pal) expect(activity).toBe('speaking');
      else if (user) expect(['listening', 'speaking']).toContain(activity);
      expect(read(once(...heard.toSorted((a, b) => a.seq - b.seq)))).toEqual({ activity, toolCalls });
    }),
  );
});
