import { describe, expect, it } from 'vitest';
import type { ToolCallEvent } from '../../../src/protocol/TavusEvent';
import { ToolCallKeys } from '../../../src/state/fold/ToolCallKeys';
import { hear } from '../../fixtures/listener';
import { callsTool, palSpeaks } from '../../fixtures/wire';

const count = (...messages: unknown[]) => hear(...messages).handled.length;

describe('a tool call with an id', () => {
  it('counts once within its turn, whatever else its events carry', () => {
    const where = { id: 't1', turn: 1, inference: 'a' };
    const copies = [callsTool('x', '{"a":1}', where), callsTool('x', { a: 1 }, { ...where, seq: 9, at: 60 })];
    expect(count(...copies)).toBe(1);
  });

  it('is distinct under another id, even with the same arguments', () => {
    expect(count(callsTool('x', '{}', { id: 't1' }), callsTool('x', '{}', { id: 't2' }))).toBe(2);
  });

  it('is distinct in another turn, because models reuse ids', () => {
    const turns = [1, 2, 3].map((turn) => callsTool('x', '{}', { id: 'call_0', turn }));
    const listener = hear(...turns, ...turns);
    expect(listener.handled).toHaveLength(3);
    expect(listener.shown().turns.map(({ toolCalls }) => toolCalls.length)).toEqual([1, 1, 1]);
  });

  it('is distinct under another inference, if its turn is unknown', () => {
    const calls = ['a', 'b'].map((inference) => callsTool('x', '{}', { id: 'call_0', inference }));
    expect(count(...calls, ...calls)).toBe(2);
  });

  it('is distinct with another tool or other arguments in the same turn', () => {
    const where = { id: 'call_0', turn: 1 };
    const calls = [
      callsTool('x', '{}', where),
      callsTool('y', '{}', where),
      callsTool('x', '{"a":1}', where),
    ];
    expect(count(...calls, ...calls)).toBe(3);
  });

  it('is remembered for the whole conversation', () => {
    const call = callsTool('x', '{}', { id: 't1' });
    const listener = hear(call);
    for (let seq = 0; seq < 3000; seq += 1) listener.hear(palSpeaks(`word ${seq}`, { inference: 'p1', seq }));
    const before = listener.handled.length;
    expect(listener.hear(call, { ...call, seq: 2000 }).handled).toHaveLength(before);
  });
});

describe('a tool call without an id', () => {
  it('is identified by inference, name and arguments', () => {
    const call = callsTool('x', '{"a":1}', { inference: 'a' });
    expect(count(call, call, callsTool('x', { a: 1 }, { inference: 'a', seq: 3 }))).toBe(1);
    expect(count(call, callsTool('x', '{"a":2}', { inference: 'a' }))).toBe(2);
    expect(count(call, callsTool('y', '{"a":1}', { inference: 'a' }))).toBe(2);
    expect(count(call, callsTool('x', '{"a":1}', { inference: 'b' }))).toBe(2);
  });
});

describe('a tool call without any id', () => {
  it('is a duplicate within a few seconds, and a new call later', () => {
    const at = (seconds: number) => callsTool('x', '{}', { at: 1_746_000_000 + seconds });
    expect(count(at(0), at(0), at(3))).toBe(1);
    expect(count(at(0), at(1), at(30), at(31), at(90))).toBe(3);
  });

  it('goes by its arrival if it has no timestamp', () => {
    const keys = new ToolCallKeys();
    const arrive = (arrivedAt: number) => keys.identify({ ...call }, arrivedAt).isNew;
    expect([0, 1000, 4000, 20_000, 21_000].map(arrive)).toEqual([true, false, false, true, false]);
  });

  it('has a key of its own for each call, and the same one for its duplicates', () => {
    const keys = new ToolCallKeys();
    const keyAt = (arrivedAt: number) => keys.identify({ ...call }, arrivedAt).key;
    const [first, duplicate, second] = [keyAt(0), keyAt(10), keyAt(60_000)];
    expect(duplicate).toBe(first);
    expect(second).not.toBe(first);
  });
});

const call: ToolCallEvent = { type: 'conversation.tool_call', name: 'x', rawArguments: '' };

describe('the keys of tool calls', () => {
  it('are found again by the event, and by id for the newest call with it', () => {
    const keys = new ToolCallKeys();
    const [first, second] = [1, 2].map((turnIdx) => ({ ...call, toolCallId: 'call_0', turnIdx }));
    if (!first || !second) throw new Error('There are two calls.');
    const [a, b] = [keys.identify(first, 0).key, keys.identify(second, 0).key];
    expect(keys.keyOf(first)).toBe(a);
    expect(keys.newest('call_0')).toBe(b);
    expect(keys.newest('call_1')).toBeUndefined();
    expect(keys.keyOf({ ...first })).toBeUndefined();
  });

  it('tell calls of perception from those of the language model', () => {
    const keys = new ToolCallKeys();
    const perceived = { ...call, type: 'conversation.perception_tool_call', toolCallId: 't' } as const;
    expect(keys.identify(perceived, 0).key).not.toBe(keys.identify({ ...call, toolCallId: 't' }, 0).key);
  });

  it('stay short, however long the arguments are', () => {
    const long = { ...call, toolCallId: 't', arguments: { text: 'x'.repeat(50_000) } };
    expect(new ToolCallKeys().identify(long, 0).key.length).toBeLessThan(100);
  });
});
