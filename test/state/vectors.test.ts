import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provesPalReady } from '../../src/protocol/provesPalReady';
import { isJsonObject } from '../../src/protocol/wire/JsonObject';
import { hear, type Listener } from '../fixtures/listener';
import { type Vector, vectors } from '../fixtures/vectors';

describe('the conformance vectors', () => {
  it.each(vectors)('$name: shows the expected transcript and speakers', ({ events, expect: expected }) => {
    expect(rowsOf(hear(...events))).toEqual(expected.transcript);
    expect(hear(...events).shown().speaking).toEqual(expected.speaking);
  });

  it.each(vectors.filter(isSequenced))(
    '$name: shows the same in any order and with repeats',
    ({ events, expect: expected }) => {
      const arrivals = fc.tuple(
        fc.shuffledSubarray([...events], { minLength: events.length }),
        fc.shuffledSubarray([...events]),
      );
      fc.assert(
        fc.property(arrivals, ([all, repeated]) => {
          const listener = hear(...all, ...repeated);
          expect(rowsOf(listener)).toEqual(expected.transcript);
          expect(listener.shown().speaking).toEqual(expected.speaking);
        }),
      );
    },
  );

  it.each(vectors.filter((vector) => vector.expect.handled))(
    '$name: calls handlers once for each event',
    ({ events, expect: expected }) => {
      const counts: Record<string, number | Record<string, number>> = {};
      for (const event of hear(...events).handled) {
        const name = event.type.replace('conversation.', '');
        const known = counts[name] ?? ('role' in event ? {} : 0);
        if (typeof known === 'object' && 'role' in event) known[event.role] = (known[event.role] ?? 0) + 1;
        counts[name] = typeof known === 'object' ? known : known + 1;
      }
      expect(counts).toMatchObject(expected.handled ?? {});
    },
  );

  it.each(vectors.filter((vector) => vector.expect.toolCalls))(
    '$name: passes each tool call on once',
    ({ events, expect: expected }) => {
      const calls = hear(...events).handled.flatMap((event) => {
        if (event.type !== 'conversation.tool_call') return [];
        const { name, arguments: args } = event;
        return args ? { name, arguments: args } : { name, invalidArguments: true };
      });
      expect(calls).toEqual(expected.toolCalls);
    },
  );

  it.each(vectors.filter((vector) => vector.expect.palReady))(
    '$name: detects that the PAL is ready',
    ({ events }) => {
      expect(hear(...events).handled.map(provesPalReady)).toContain(true);
    },
  );
});

/** Returns true if every event except system messages carries a `seq` that alone decides its place. */
function isSequenced({ arrival, events }: Vector): boolean {
  if (arrival === 'in order') return false;
  return events.every(
    (event) => isJsonObject(event) && (Number.isInteger(event.seq) || event.message_type === 'system'),
  );
}

function rowsOf(listener: Listener): object[] {
  return listener.transcript.map(({ role, text, status, interrupted }) => {
    return { role, text, status, interrupted };
  });
}
