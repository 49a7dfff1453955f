import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/protocol/parseEvent';
import type { JsonObject } from '../../src/protocol/TavusEvent';
import { anyConversationLog } from '../fixtures/conversationLog';
import { hear } from '../fixtures/listener';
import { vectors } from '../fixtures/vectors';

const valid = vectors.flatMap(({ events }) => events.filter((event) => parseEvent(event).ok));

const fieldNames = [
  'event_type',
  'seq',
  'turn_idx',
  'inference_id',
  'timestamp',
  'properties',
  'role',
  'speech',
  'content_index',
  'final',
  'name',
  'arguments',
  'analysis',
  '__proto__',
];

/** A valid message with some fields replaced by random values, at the top level or in its properties. */
const mutated: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.constantFrom(...valid),
    fc.array(fc.tuple(fc.constantFrom(...fieldNames), fc.boolean(), fc.jsonValue()), { minLength: 1 }),
    fc.boolean(),
  )
  .map(([message, changes, asText]) => {
    const copy: unknown = typeof message === 'string' ? JSON.parse(message) : structuredClone(message);
    for (const [name, atTop, value] of changes) {
      const properties = (copy as JsonObject).properties;
      const target = atTop || typeof properties !== 'object' ? copy : properties;
      if (target)
        Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return asText ? JSON.stringify(copy) : copy;
  });

const anything: fc.Arbitrary<unknown> = fc.oneof(
  mutated,
  fc.jsonValue(),
  fc.json(),
  fc.string(),
  fc.anything(),
  fc.record({ event_type: fc.constantFrom(...eventTypes()), properties: fc.jsonValue() }),
);

describe('10,000 random messages', { timeout: 60_000 }, () => {
  it('never throw: each becomes an event or a problem', () => {
    fc.assert(
      fc.property(anything, (data) => {
        const parsed = parseEvent(data);
        if (parsed.ok) expect(parsed.event.type).toEqual(expect.any(String));
        else expect(parsed.problem).toEqual(expect.any(String));
      }),
      { numRuns: 10_000 },
    );
  });

  it('can be folded in any combination', () => {
    fc.assert(
      fc.property(fc.array(mutated, { maxLength: 30 }), (messages) => {
        expect(() => hear(...messages).shown()).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  it('do not affect the valid messages they are mixed with', () => {
    const malformed = anything.filter((data) => !parseEvent(data).ok);
    const unknown = fc.record({
      event_type: fc.string({ minLength: 1 }),
      seq: fc.nat(200),
      x: fc.jsonValue(),
    });
    const noise = fc.array(fc.tuple(fc.nat(), fc.oneof(malformed, unknown)), { maxLength: 20 });
    fc.assert(
      fc.property(anyConversationLog, noise, (log, additions) => {
        const mixed: unknown[] = [...log];
        for (const [at, message] of additions) mixed.splice(at % (mixed.length + 1), 0, message);
        expect(hear(...mixed).shown()).toEqual(hear(...log).shown());
      }),
      { numRuns: 500 },
    );
  });
});

function eventTypes(): string[] {
  return valid.map((message) => String((message as JsonObject).event_type));
}
