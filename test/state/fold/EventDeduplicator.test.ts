import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffled } from '../../fixtures/conversationLog';
import { hear } from '../../fixtures/listener';
import {
  asLegacy,
  asReplica,
  message,
  palSays,
  palSpeaks,
  palStarts,
  palStops,
  replicaInterrupted,
  userSays,
  userStarts,
  userStops,
} from '../../fixtures/wire';

/** Counts the events of each type that handlers receive. */
function countsOf(...messages: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of hear(...messages).handled) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

describe('a speaking event', () => {
  const p1 = { turn: 1, inference: 'p1' };
  /** Builds one sentence of the PAL: its start and its stop, each under three names. */
  const sentence = (seq: number, at: number) => [
    palStarts({ ...p1, seq, at }),
    asReplica(palStarts({ ...p1, seq, at })),
    asLegacy(palStarts({ ...p1, seq: seq + 1, at: at + 0.1 })),
    palStops({ ...p1, seq: seq + 2, at: at + 3 }),
    asReplica(palStops({ ...p1, seq: seq + 2, at: at + 3 })),
    asLegacy(palStops({ ...p1, seq: seq + 3, at: at + 3.1 })),
  ];

  it('counts once under all its names, and again after a pause, in any order of arrival', () => {
    const twoSentences = [...sentence(1, 100), ...sentence(11, 104)];
    fc.assert(
      fc.property(shuffled(twoSentences), (arrivals) => {
        expect(countsOf(...arrivals)).toEqual({
          'conversation.started_speaking': 2,
          'conversation.stopped_speaking': 2,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('counts again after a stop, even without any id, seq or timestamp', () => {
    const twice = [palStarts(), asLegacy(palStarts()), palStops(), asLegacy(palStops())];
    expect(countsOf(...twice, ...twice)).toEqual({
      'conversation.started_speaking': 2,
      'conversation.stopped_speaking': 2,
    });
  });

  it('is distinct for each inference and for each turn', () => {
    expect(countsOf(palStarts({ inference: 'a' }), palStarts({ inference: 'b' }))).toEqual({
      'conversation.started_speaking': 2,
    });
    expect(countsOf(userStarts({ turn: 1 }), userStarts({ turn: 2 }))).toEqual({
      'conversation.started_speaking': 2,
    });
  });

  it('counts once even if a copy has fewer ids, or if the user is recognized under a new inference', () => {
    const full = palStarts({ ...p1, at: 100 });
    for (const less of [palStarts(), palStarts({ turn: 1 }), palStarts({ inference: 'p1' })]) {
      expect(hear(full, less).handled).toHaveLength(1);
      expect(hear(less, full).handled).toHaveLength(1);
    }
    const user = (inference: string) => userStarts({ turn: 1, inference });
    expect(hear(user('a'), asLegacy(user('b'))).handled).toHaveLength(1);
  });

  it('of the user is distinct from that of the PAL', () => {
    expect(hear(userStarts(), palStarts(), userStops(), palStops()).handled).toHaveLength(4);
  });

  it('counts as one stop, with or without an interruption', () => {
    expect(countsOf(palStarts(p1), palStops({ ...p1, interrupted: true }), replicaInterrupted(p1))).toEqual({
      'conversation.started_speaking': 1,
      'conversation.stopped_speaking': 1,
    });
  });
});

describe('speech', () => {
  it('counts once as pal and replica, with the same seq, another one or none', () => {
    const full = (seq?: number) => palSays('Hello.', { inference: 'p1', ...(seq && { seq }) });
    for (const copy of [full(1), full(2), full()]) {
      expect(hear(full(1), asReplica(copy), full(1)).handled).toHaveLength(1);
    }
  });

  it('counts once in any order of arrival', () => {
    const chunks = ['We', 'We have', 'We have three'].flatMap((text, index) => {
      const chunk = palSpeaks(text, { inference: 'p1', index, seq: index * 2 });
      return [chunk, asReplica(chunk), asReplica({ ...chunk, seq: index * 2 + 1 })];
    });
    fc.assert(
      fc.property(shuffled(chunks), (arrivals) => {
        expect(hear(...arrivals).handled).toHaveLength(3);
      }),
    );
  });

  it('counts again in another turn and from another speaker', () => {
    expect(hear(userSays('Yes.', { turn: 1 }), userSays('Yes.', { turn: 2 })).handled).toHaveLength(2);
    expect(hear(palSays('Yes.', { turn: 1 }), palSays('Yes.', { turn: 2 })).handled).toHaveLength(2);
    expect(hear(userSays('Yes.', { turn: 1 }), palSays('Yes.', { turn: 1 })).handled).toHaveLength(2);
  });

  it.each([
    [
      'of the PAL is identified by its inference',
      palSays,
      { inference: 'a', turn: 1 },
      { inference: 'a', turn: 2 },
    ],
    ['of the PAL is identified by its turn if it has no inference', palSays, { turn: 1 }, { turn: 1 }],
    [
      'of the user is identified by its turn',
      userSays,
      { turn: 1, inference: 'a' },
      { turn: 1, inference: 'b' },
    ],
    [
      'of the user is identified by its inference if it has no turn',
      userSays,
      { inference: 'a' },
      { inference: 'a' },
    ],
  ])('%s, whatever was said in between', (_, says, where, again) => {
    expect(hear(says('Yes.', where), says('No.', where), says('Yes.', again)).handled).toHaveLength(2);
  });

  it('of the PAL counts again under another inference of the turn', () => {
    const says = (inference: string) => palSays('Yes.', { inference, turn: 1 });
    expect(hear(says('a'), says('b')).handled).toHaveLength(2);
  });

  it('with the same words counts again with another index, when final and when interrupted', () => {
    const chunks = [{ index: 1 }, { index: 2 }, { index: 2, final: true }, { index: 2, interrupted: true }];
    const spoken = chunks.map((chunk) => palSpeaks('Yes.', { inference: 'a', ...chunk }));
    expect(hear(...spoken, ...spoken, palSays('Yes.', { inference: 'a' })).handled).toHaveLength(5);
  });

  it('without ids counts again if something else was said in between', () => {
    const { handled } = hear(
      userSays('Yes.'),
      userSays('Yes.'),
      palSays('Sure?'),
      palSays('Sure?'),
      userSays('Yes.'),
    );
    expect(handled.map((event) => 'speech' in event && event.speech)).toEqual(['Yes.', 'Sure?', 'Yes.']);
    const named = palSays('Sure?', { inference: 'p1' });
    expect(hear(userSays('Yes.'), named, userSays('Yes.')).handled).toHaveLength(3);
  });

  it('that is very long is distinct from its continuation', () => {
    const long = 'word '.repeat(4000);
    expect(
      hear(palSpeaks(long, { inference: 'p1' }), palSpeaks(`${long} more`, { inference: 'p1' })).handled,
    ).toHaveLength(2);
  });
});

describe('a signal', () => {
  const guardrail = (where: object) => message('conversation.guardrail', where, { guardrail: 'politics' });

  it('counts once with the same seq or the same timestamp', () => {
    expect(hear(guardrail({ seq: 1, at: 5 }), guardrail({ seq: 1, at: 6 })).handled).toHaveLength(1);
    expect(hear(guardrail({ seq: 1, at: 5 }), guardrail({ seq: 2, at: 5 })).handled).toHaveLength(1);
    expect(hear(guardrail({ seq: 1, at: 5 }), guardrail({ seq: 2, at: 6 })).handled).toHaveLength(2);
    const [first, second] = [guardrail({ seq: 1 }), guardrail({ seq: 2 })];
    expect(hear(first, second, first).handled).toHaveLength(2);
    const [early, late] = [guardrail({ at: 5 }), guardrail({ at: 6 })];
    expect(hear(early, late, early).handled).toHaveLength(2);
  });

  it('without seq and timestamp counts once if it arrives twice in a row', () => {
    expect(hear(guardrail({}), guardrail({})).handled).toHaveLength(1);
    const other = message('conversation.guardrail', {}, { guardrail: 'religion' });
    expect(hear(guardrail({}), other, guardrail({})).handled).toHaveLength(3);
  });

  it('for a joining PAL counts once as pal and as replica', () => {
    const joins = (name: string, where: object) =>
      message(`system.${name}_joined`, where, { [`${name}_id`]: 'r1' });
    expect(hear(joins('replica', { seq: 1, at: 5 }), joins('pal', { seq: 2, at: 5.1 })).handled).toHaveLength(
      1,
    );
    expect(hear(joins('replica', {}), joins('pal', {})).handled).toHaveLength(1);
    expect(hear(joins('pal', { seq: 1, at: 5 }), joins('pal', { seq: 2, at: 60 })).handled).toHaveLength(2);
  });

  it('for an objective is distinct for each objective and stage', () => {
    const objective = (stage: string, name: string) =>
      message(`conversation.objective.${stage}`, {}, { objective_name: name });
    const all = [objective('activated', 'a'), objective('completed', 'a'), objective('activated', 'b')];
    expect(hear(...all.flatMap((event) => [event, event])).handled).toHaveLength(3);
  });
});
