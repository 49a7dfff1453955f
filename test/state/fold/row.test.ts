import { describe, expect, it } from 'vitest';
import { hear } from '../../fixtures/listener';
import { palSays, palSpeaks, palStarts, userSays, userSpeaks, userStarts } from '../../fixtures/wire';

describe('a row', () => {
  it('is placed where its speaker started in the turn, however late its words arrive', () => {
    const { script, transcript } = hear(
      userStarts({ turn: 1, seq: 1, at: 100 }),
      palStarts({ turn: 1, inference: 'p1', seq: 2, at: 101 }),
      palSpeaks('Good', { turn: 1, inference: 'p1', seq: 3, at: 102 }),
      userSays('How are you?', { turn: 1, inference: 'u1', seq: 4, at: 103 }),
    );
    expect(script).toEqual(['user: How are you?', 'pal: Good']);
    expect(transcript.map(({ startedAt }) => startedAt)).toEqual([100_000, 101_000]);
  });

  it('is placed where the user started, even if no event names a turn', () => {
    const listener = hear(
      userStarts({ seq: 1 }),
      palSpeaks('Hi', { inference: 'p1', seq: 2 }),
      userSays('Hello?', { inference: 'u1', seq: 3 }),
      palSpeaks('Yes', { inference: 'p2', seq: 4 }),
      userSays('Fine.', { inference: 'u2', seq: 5 }),
    );
    expect(listener.script).toEqual(['user: Hello?', 'pal: Hi', 'pal: Yes', 'user: Fine.']);
    listener.hear(
      userStarts({ seq: 6 }),
      palSpeaks('Good', { inference: 'p3', seq: 7 }),
      userSays('And you?', { inference: 'u3', seq: 8 }),
    );
    expect(listener.script.slice(-2)).toEqual(['user: And you?', 'pal: Good']);
  });

  it.each([
    [{ inference: 'p1' }, { inference: 'p3' }],
    [{}, {}],
  ])(
    'is placed where the PAL started it, not where the PAL started something else in the turn (%o)',
    (first, second) => {
      const listener = hear(
        palSays('I will look.', { turn: 1, ...first, seq: 1 }),
        palStarts({ turn: 1, ...first, seq: 2 }),
        palSays('Meanwhile, welcome!', { inference: 'p2', seq: 3 }),
        palSays('It is sunny.', { turn: 1, ...second, seq: 4 }),
        palStarts({ turn: 1, ...second, seq: 5 }),
      );
      expect(listener.script).toEqual(['pal: I will look.', 'pal: Meanwhile, welcome!', 'pal: It is sunny.']);
    },
  );

  it('is placed where the PAL started in the turn, unless it started something else there', () => {
    const [user, pal] = [userSays('Wait.', { turn: 2, seq: 2 }), { turn: 1, inference: 'b', seq: 3 }];
    const begun = (inference: object) =>
      hear(palStarts({ turn: 1, ...inference, seq: 1 }), user, palSpeaks('Yes', pal)).script;
    expect(begun({})).toEqual(['pal: Yes', 'user: Wait.']);
    expect(begun({ inference: 'a' })).toEqual(['user: Wait.', 'pal: Yes']);
  });

  it('has the start time of its first event with a timestamp', () => {
    const text = palSays('Hello.', { turn: 1, seq: 2, at: 100 });
    const startedAt = (start: object) => hear(palStarts({ turn: 1, ...start }), text).onlyUtterance.startedAt;
    expect(startedAt({ seq: 1, at: 99 })).toBe(99_000);
    expect(startedAt({ seq: 1 })).toBe(100_000);
    const [word, words] = [
      userSpeaks('I', { turn: 1, at: 100 }),
      userSpeaks('I would', { turn: 1, at: 102 }),
    ];
    expect(hear(word, userStarts({ turn: 1, at: 101 }), words).onlyUtterance.startedAt).toBe(100_000);
  });

  it('is placed where the user started in the turn, whatever the first inference was', () => {
    const listener = hear(
      userStarts({ turn: 1, inference: 'a', seq: 1 }),
      palSpeaks('Yes', { inference: 'p', seq: 2 }),
      userSays('Wait.', { turn: 1, inference: 'b', seq: 3 }),
    );
    expect(listener.script).toEqual(['user: Wait.', 'pal: Yes']);
  });

  it('is placed where the PAL started in the turn, even if only the start names an inference', () => {
    const { script } = hear(
      palStarts({ turn: 1, inference: 'p1', seq: 1 }),
      userSays('How are you?', { turn: 2, seq: 2 }),
      palSays('Good.', { turn: 1, seq: 3 }),
    );
    expect(script).toEqual(['pal: Good.', 'user: How are you?']);
  });

  it('is not placed where the PAL started something else in the turn, of which no words arrived', () => {
    const { script } = hear(
      palStarts({ turn: 1, inference: 'p1', seq: 1 }),
      userSays('How are you?', { turn: 1, seq: 2 }),
      palSays('Good.', { turn: 1, inference: 'p2', seq: 3 }),
    );
    expect(script).toEqual(['user: How are you?', 'pal: Good.']);
  });

  it('is not placed where another speaker or another turn started', () => {
    const { script } = hear(
      userStarts({ turn: 7, seq: 1 }),
      palSpeaks('Good', { turn: 1, inference: 'p1', seq: 2 }),
      userSays('How are you?', { turn: 2, inference: 'u1', seq: 3 }),
    );
    expect(script).toEqual(['pal: Good', 'user: How are you?']);
  });

  it('is placed at its earliest event, even if that arrives last', () => {
    const listener = hear(
      userSays('Two.', { turn: 2, seq: 5 }),
      userSays('One.', { turn: 1, seq: 6 }),
      userSpeaks('On', { turn: 1, seq: 4 }),
    );
    expect(listener.script).toEqual(['user: One.', 'user: Two.']);
  });

  it('is placed in order of arrival if there is no seq', () => {
    const { script } = hear(palSays('Hello.'), userSays('Hi.'), palSays('How are you?'));
    expect(script).toEqual(['pal: Hello.', 'user: Hi.', 'pal: How are you?']);
  });

  it('without seq is placed after everything that arrived before it, and before later events with a higher seq', () => {
    const { script } = hear(
      palSays('Three.', { inference: 'c', seq: 30 }),
      userSays('Unnumbered.'),
      palSays('Four.', { inference: 'd', seq: 40 }),
      palSays('One.', { inference: 'a', seq: 10 }),
    );
    expect(script).toEqual(['pal: One.', 'pal: Three.', 'user: Unnumbered.', 'pal: Four.']);
  });

  it('disappears when a late event shows that its words belong to another row', () => {
    const [first, other] = [
      palSpeaks('We', { turn: 1, seq: 1 }),
      palSpeaks('You', { inference: 'p1', seq: 3 }),
    ];
    const listener = hear(first, other);
    expect(listener.script).toEqual(['pal: We', 'pal: You']);
    listener.hear(palSpeaks('We', { turn: 1, inference: 'p1', seq: 2 }));
    expect(listener.script).toEqual(['pal: You']);
    expect(listener.shown().ids).toHaveLength(1);
  });

  it('has a unique id, even if several sentences of one turn share a seq', () => {
    const where = { turn: 1, seq: 1 };
    const { ids, transcript } = hear(
      userSays('One.', where),
      userSays('Two.', where),
      userSays('Three.', where),
    ).shown();
    expect(new Set(ids).size).toBe(3);
    expect(transcript.map(({ text }) => text).toSorted()).toEqual(['One.', 'Three.', 'Two.']);
  });

  it('keeps its id from its first word to its last', () => {
    const listener = hear(userSpeaks('I', { turn: 1, inference: 'a', seq: 2 }));
    const { ids } = listener.shown();
    listener.hear(
      userStarts({ turn: 1, seq: 1 }),
      userSpeaks('I would', { turn: 1, inference: 'b', seq: 3 }),
      userSays('I would.', { turn: 1, inference: 'c', seq: 4 }),
    );
    expect(listener.shown().ids).toEqual(ids);
  });

  it.each([
    [
      'of a user identified by its turn',
      userSpeaks,
      { turn: 1, inference: 'b' },
      { turn: 1, inference: 'a' },
    ],
    [
      'of a user identified by its inference because turns are missing',
      userSpeaks,
      { inference: 'a' },
      { inference: 'a' },
    ],
    ['of the PAL identified by its inference', palSpeaks, { turn: 1, inference: 'a' }, { inference: 'a' }],
    ['of the PAL identified by its turn because inferences are missing', palSpeaks, { turn: 1 }, { turn: 1 }],
  ])('%s keeps its id when an earlier word arrives late', (_, speaks, where, earlier) => {
    const listener = hear(speaks('I would', { ...where, seq: 2 }));
    const { ids } = listener.shown();
    listener.hear(speaks('I', { ...earlier, seq: 1 }));
    expect(listener.shown().ids).toEqual(ids);
  });

  it('keeps its id when earlier speech of the PAL in the same turn arrives late', () => {
    const listener = hear(palSpeaks('Two', { turn: 1, inference: 'b', seq: 2 }));
    const [id] = listener.shown().ids;
    listener.hear(palSpeaks('One', { turn: 1, inference: 'a', seq: 1 }));
    expect(listener.shown().ids[1]).toBe(id);
  });
});
