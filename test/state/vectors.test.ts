import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject } from '../../src/protocol/WireFields';
import { provesPalReady } from '../../src/protocol/provesPalReady';
import { after, type Listener } from '../fixtures/listener';
import { type Vector, vectors } from '../fixtures/vectors';

describe.each(vectors)('vector $name', (vector) => {
  const { events, expect: expected } = vector;

  it('shows what it must', () => {
    expect(rowsOf(after(...events))).toEqual(expected.transcript);
    expect(after(...events).shown().speaking).toEqual(expected.speaking);
  });

  it.runIf(expected.handled)('tells handlers of each happening once', () => {
    const { handled } = after(...events);
    for (const [name, counts] of Object.entries(expected.handled ?? {})) {
      const ofType = handled.filter(({ type }) => type === name || type === `conversation.${name}`);
      if (typeof counts === 'number') expect(ofType).toHaveLength(counts);
      for (const [role, count] of typeof counts === 'object' ? Object.entries(counts) : []) {
        expect(ofType.filter((event) => 'role' in event && event.role === role)).toHaveLength(count);
      }
    }
  });

  it.runIf(expected.toolCalls)('runs each tool call once', () => {
    const calls = after(...events).handled.flatMap((event) =>
      event.type === 'conversation.tool_call'
        ? { name: event.name, ...(event.arguments ? { arguments: event.arguments } : { invalidArguments: true }) }
        : [],
    );
    expect(calls).toEqual(expected.toolCalls);
  });

  it.runIf(expected.palReady)('knows that the PAL is ready', () => {
    expect(after(...events).handled.some(provesPalReady)).toBe(true);
  });

  it.runIf(isSequenced(vector))('shows the same in any order and with any repeats', () => {
    const arrivals = fc.tuple(
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.shuffledSubarray([...events]),
    );
    fc.assert(
      fc.property(arrivals, ([all, repeated]) => {
        const listener = after(...all, ...repeated);
        expect(rowsOf(listener)).toEqual(expected.transcript);
        expect(listener.shown().speaking).toEqual(expected.speaking);
      }),
    );
  });
});

/** True when every event that shows carries a `seq`. */
function isSequenced({ events }: Vector): boolean {
  return events.every(
    (event) => isJsonObject(event) && (Number.isInteger(event.seq) || event.message_type === 'system'),
  );
}

function rowsOf(listener: Listener): object[] {
  return listener.transcript.map(({ role, text, status, interrupted }) => {
    return { role, text, status, interrupted };
  });
}
