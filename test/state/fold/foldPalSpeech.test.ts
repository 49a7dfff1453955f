import { describe, expect, it } from 'vitest';
import { hear } from '../../fixtures/listener';
import {
  asReplica,
  palSays,
  palSpeaks,
  palStarts,
  palStops,
  replicaInterrupted,
  userSays,
  userStarts,
  userStops,
} from '../../fixtures/wire';

const p1 = { turn: 1, inference: 'p1' };

describe('PAL text', () => {
  it('is the full text until the first spoken words are known', () => {
    const { onlyUtterance } = hear(palSays('We have three plans.', { ...p1, seq: 1 }));
    expect(onlyUtterance).toMatchObject({
      text: 'We have three plans.',
      plannedText: 'We have three plans.',
      status: 'streaming',
    });
  });

  it('is what the PAL has spoken from the first streamed word on, and keeps the full text as planned', () => {
    const { onlyUtterance } = hear(palSays('We have three plans.', p1), palSpeaks('We', p1));
    expect(onlyUtterance).toMatchObject({ text: 'We', plannedText: 'We have three plans.' });
  });

  it('is not overwritten by a full text that arrives late', () => {
    const { onlyUtterance } = hear(palSpeaks('We', p1), palSays('We have three plans.', p1));
    expect(onlyUtterance).toMatchObject({ text: 'We', plannedText: 'We have three plans.' });
  });

  it('is the chunk with the highest index, whatever is sent later', () => {
    const { onlyUtterance } = hear(
      palSpeaks('We have three', { ...p1, index: 2, seq: 1 }),
      palSpeaks('We have', { ...p1, index: 1, seq: 2 }),
    );
    expect(onlyUtterance.text).toBe('We have three');
  });

  it('is the final chunk, whatever its index', () => {
    const { onlyUtterance } = hear(
      palSpeaks('We have three plans.', { ...p1, index: 1, final: true }),
      palSpeaks('We have three', { ...p1, index: 9 }),
    );
    expect(onlyUtterance).toMatchObject({ text: 'We have three plans.', status: 'final' });
  });

  it('is the final chunk, even after a higher index', () => {
    const { onlyUtterance } = hear(
      palSpeaks('We have three', { ...p1, index: 9 }),
      palSpeaks('We have three plans.', { ...p1, index: 1, final: true }),
    );
    expect(onlyUtterance).toMatchObject({ text: 'We have three plans.', status: 'final' });
  });

  it('without indexes is the chunk with the highest seq', () => {
    const { onlyUtterance } = hear(
      palSpeaks('We have three', { ...p1, seq: 3 }),
      palSpeaks('We have', { ...p1, seq: 2 }),
    );
    expect(onlyUtterance.text).toBe('We have three');
  });

  it('without indexes and seq is the latest chunk', () => {
    expect(hear(palSpeaks('We', p1), palSpeaks('We have', p1)).onlyUtterance.text).toBe('We have');
  });

  it('does not fall back to a stale index after a chunk without one', () => {
    const { onlyUtterance } = hear(
      palSpeaks('We have', { ...p1, index: 1 }),
      palSpeaks('We have three', p1),
      palSpeaks('We', { ...p1, index: 0 }),
    );
    expect(onlyUtterance.text).toBe('We have three');
  });
});

describe('a PAL utterance is identified', () => {
  it('by its inference, even if two alternate in one turn', () => {
    const { script } = hear(
      palSpeaks('One', { turn: 1, inference: 'a' }),
      palSpeaks('Two', { turn: 1, inference: 'b' }),
      palSpeaks('One more', { turn: 1, inference: 'a' }),
    );
    expect(script).toEqual(['pal: One more', 'pal: Two']);
  });

  it('by its turn if the inference is missing', () => {
    const { onlyUtterance } = hear(
      palSays('We have three plans.', { turn: 1 }),
      palSpeaks('We', { turn: 1, inference: 'p1' }),
      palSpeaks('We have', { turn: 1 }),
    );
    expect(onlyUtterance).toMatchObject({ text: 'We have', inferenceId: 'p1', turnIdx: 1 });
  });

  it('by its turn alone, whatever its words and whatever was said in the meantime', () => {
    const turn = { turn: 1 };
    const messages = [
      palSays('Hello there.', turn),
      userSays('Hi.', { turn: 2 }),
      palSpeaks('Hm, hello', turn),
    ];
    expect(hear(...messages).script).toEqual(['pal: Hm, hello', 'user: Hi.']);
    expect(hear(palSays('Hello there.', turn), palSpeaks('Hm', p1)).script).toEqual(['pal: Hm']);
    expect(hear(palSays('Hello.', turn), palSays('Hello.', turn)).script).toEqual(['pal: Hello.']);
    expect(hear(palSpeaks('Hm', turn), palSays('Hello.', turn)).script).toEqual(['pal: Hm']);
  });

  it('by a turn and by an inference that it receives only later', () => {
    const later = userSays('Hm?', { turn: 2 });
    const learned = palSpeaks('We', p1);
    expect(
      hear(palSpeaks('We', { inference: 'p1' }), learned, later, palSpeaks('You', { turn: 1 })).script,
    ).toEqual(['pal: You', 'user: Hm?']);
    expect(
      hear(palSpeaks('We', { turn: 1 }), learned, later, palSpeaks('You', { inference: 'p1' })).script,
    ).toEqual(['pal: You', 'user: Hm?']);
  });

  it('as the open one if every id is missing', () => {
    const { onlyUtterance } = hear(palSays('We have plans.'), palSpeaks('We'), palSpeaks('We have'));
    expect(onlyUtterance).toMatchObject({ text: 'We have', plannedText: 'We have plans.' });
  });

  it('as the open one if every id is missing, whatever its words', () => {
    expect(hear(palSpeaks('We half'), palSpeaks('We have')).script).toEqual(['pal: We have']);
    expect(hear(palSpeaks('We half', { final: true }), palSpeaks('We have')).script).toHaveLength(2);
    expect(hear(palSpeaks('We half'), userSays('Yes'), palSpeaks('We have')).script).toHaveLength(3);
  });

  it('as the open one by its words, spoken before planned ones, if no ids can be compared', () => {
    const [a, b] = [{ inference: 'a' }, { turn: 1 }];
    expect(hear(palSpeaks('We have', a), palSpeaks('We', b)).script).toEqual(['pal: We']);
    expect(hear(palSays('Wee half', a), palSpeaks('We', a), palSpeaks('We have', b)).script).toEqual([
      'pal: We have',
    ]);
    expect(hear(palSpeaks('We', a), palSays('We have.', b)).script).toEqual(['pal: We']);
    expect(hear(palSays('We have.', a), palSpeaks('We', a), palSays('We are.', b)).script).toHaveLength(2);
  });

  it('as the open one by its words if no ids can be compared', () => {
    const { onlyUtterance } = hear(
      palSays('We have three plans.', { inference: 'p1' }),
      palSpeaks('We have', { turn: 1 }),
      palSpeaks('We have three'),
    );
    expect(onlyUtterance).toMatchObject({ text: 'We have three', inferenceId: 'p1', turnIdx: 1 });
  });

  it('as the last one if it only repeats the same text', () => {
    const greeting = palSays('Hello.');
    const { onlyUtterance } = hear(greeting, palStarts(), palStops(), asReplica(greeting), greeting);
    expect(onlyUtterance.status).toBe('final');
  });

  it('as a new one if its ids differ, even if it continues the same words', () => {
    const first = palSpeaks('We', { turn: 1, inference: 'a' });
    expect(hear(first, palSpeaks('We have', { inference: 'b' })).script).toHaveLength(2);
    expect(hear(first, palSpeaks('We have', { turn: 2 })).script).toHaveLength(2);
  });

  it('as a new one if it has different words and shares no id', () => {
    expect(hear(palSays('Hello.', { turn: 1 }), palSpeaks('Well', { inference: 'b' })).script).toHaveLength(
      2,
    );
    expect(hear(palSays('Hello.', { inference: 'g' }), palSpeaks('Well', { turn: 1 })).script).toEqual([
      'pal: Hello.',
      'pal: Well',
    ]);
  });

  it('as a new one if a new full text arrives without any id', () => {
    expect(hear(palSays('One.'), palSays('Two.')).script).toEqual(['pal: One.', 'pal: Two.']);
  });

  it('as a new one if the PAL starts again with the same words after the user spoke', () => {
    const sorry = [palStarts(), palSays('Sorry?'), palStops()];
    expect(hear(...sorry, userSays('Hello?'), ...sorry).script).toEqual([
      'pal: Sorry?',
      'user: Hello?',
      'pal: Sorry?',
    ]);
  });

  it('as the last one if it repeats the same text after the user spoke, but the PAL did not start again', () => {
    const sorry = palSays('Sorry?');
    for (const begun of [
      [palStarts(), sorry, palStops()],
      [sorry, palStops()],
    ]) {
      expect(hear(...begun, userSays('Hello?'), sorry).script).toEqual(['pal: Sorry?', 'user: Hello?']);
    }
  });

  it('across an utterance of the user while it continues', () => {
    expect(hear(palSpeaks('We have'), userSays('Yes'), palSpeaks('We have three')).script).toEqual([
      'pal: We have three',
      'user: Yes',
    ]);
  });

  it.each([{}, { turn: 1 }])(
    'as the open one, even if a stale chunk of an older one arrives in between (%o)',
    (turn) => {
      expect(
        hear(
          palSpeaks('One', { ...turn, inference: 'a' }),
          palSpeaks('Two', { ...turn, inference: 'b' }),
          palSpeaks('One', { ...turn, inference: 'a' }),
          palSpeaks('And two', turn),
        ).script,
      ).toEqual(['pal: One', 'pal: And two']);
    },
  );

  it('not by speaking events alone', () => {
    expect(hear(palStarts(p1), palStops(p1), userStarts({ turn: 1 })).transcript).toEqual([]);
  });
});

describe('a full PAL text', () => {
  it('that differs from the last one is a new utterance, even in the same turn', () => {
    const listener = hear(
      palSays('I will look.', { turn: 1, seq: 1 }),
      palSpeaks('I will look.', { turn: 1, seq: 2, final: true }),
      palSays('It is sunny.', { turn: 1, seq: 3 }),
      palSpeaks('It is', { turn: 1, seq: 4 }),
    );
    expect(listener.script).toEqual(['pal: I will look.', 'pal: It is']);
  });
});

describe('a PAL utterance is final', () => {
  it('when its last chunk says so', () => {
    expect(hear(palSpeaks('We', { ...p1, final: true })).onlyUtterance.status).toBe('final');
  });

  it('when it stops and nothing was streamed', () => {
    expect(hear(palSays('Hello.', p1), palStops(p1)).onlyUtterance.status).toBe('final');
    expect(hear(palStops(p1), palSays('Hello.', p1)).onlyUtterance.status).toBe('final');
  });

  it('not when it stops between streamed sentences', () => {
    expect(hear(palSpeaks('We.', p1), palStops(p1)).onlyUtterance.status).toBe('streaming');
    expect(hear(palSays('We.', p1), palStops(p1), palSpeaks('We', p1)).onlyUtterance.status).toBe(
      'streaming',
    );
  });

  it('when a stop interrupts it', () => {
    const { onlyUtterance } = hear(palSpeaks('We', p1), palStops({ ...p1, interrupted: true }));
    expect(onlyUtterance).toMatchObject({ status: 'final', interrupted: true });
  });

  it('when a stop without ids arrives while it is open', () => {
    expect(hear(palSays('Hello.', p1), palStops()).onlyUtterance.status).toBe('final');
  });

  it('when a stop names its turn or its turn is unknown', () => {
    expect(hear(palSays('Hello.', p1), palStops({ turn: 1 })).onlyUtterance.status).toBe('final');
    const unplaced = palSays('Hello.', { inference: 'p1' });
    expect(hear(unplaced, palStops({ turn: 1 })).onlyUtterance.status).toBe('final');
  });

  it('not when the user stops', () => {
    expect(hear(palSays('Hello.', p1), userStops()).onlyUtterance.status).toBe('streaming');
  });

  it('not when a stop names another inference or another turn', () => {
    expect(hear(palSays('Hello.', p1), palStops({ inference: 'p0' })).onlyUtterance.status).toBe('streaming');
    expect(hear(palSays('Hello.', p1), palStops({ turn: 7 })).onlyUtterance.status).toBe('streaming');
  });

  it('when anything is said after it', () => {
    const first = (listener: ReturnType<typeof hear>) => listener.transcript[0]?.status;
    expect(first(hear(palSpeaks('We', p1), userSays('Stop.', { turn: 2 })))).toBe('final');
    expect(first(hear(palSpeaks('We', p1), palSpeaks('I', { turn: 2, inference: 'p2' })))).toBe('final');
    expect(first(hear(palSpeaks('We', p1)).type('Stop.'))).toBe('final');
  });

  it('no longer when the utterance after it turns out to belong before it', () => {
    const listener = hear(
      userStarts({ turn: 1, seq: 1 }),
      palSpeaks('Good', { ...p1, seq: 3 }),
      userStarts({ turn: 1, seq: 4 }),
      userSays('How are you?', { inference: 'u1', seq: 5 }),
    );
    expect(listener.script).toEqual(['pal: Good', 'user: How are you?']);
    listener.hear(userSays('How are you?', { turn: 1, inference: 'u1', seq: 6 }));
    expect(listener.script).toEqual(['user: How are you?', 'pal: Good']);
    expect(listener.transcript[1]?.status).toBe('streaming');
  });
});

describe('a PAL utterance is interrupted', () => {
  it.each([
    ['its utterance says so', [palSays('We', { ...p1, interrupted: true })]],
    ['a chunk says so', [palSpeaks('We', { ...p1, interrupted: true })]],
    ['a stop for its inference says so', [palSpeaks('We', p1), palStops({ ...p1, interrupted: true })]],
    ['such a stop arrives first', [palStops({ ...p1, interrupted: true }), palSpeaks('We', p1)]],
    ['the legacy event says so', [palSpeaks('We', p1), replicaInterrupted(p1)]],
    ['the legacy event has no ids', [palSpeaks('We', p1), replicaInterrupted()]],
  ])('when %s', (_, messages) => {
    expect(hear(...messages).onlyUtterance.interrupted).toBe(true);
  });

  it.each([
    palSpeaks('We', { ...p1, interrupted: true }),
    palStops({ ...p1, interrupted: true }),
    replicaInterrupted(),
  ])('permanently, whatever plain event follows (%o)', (cut) => {
    const messages = [palSpeaks('We', p1), cut, palStops(p1), palSpeaks('We have', p1), palStops(p1)];
    expect(hear(...messages).onlyUtterance.interrupted).toBe(true);
  });

  it('permanently, even if its stops arrive before its words', () => {
    const messages = [palStops({ ...p1, interrupted: true }), palStops(p1), palSpeaks('We', p1)];
    expect(hear(...messages).onlyUtterance.interrupted).toBe(true);
  });

  it('not by a plain stop, nor by an interrupting stop for another inference', () => {
    const messages = [palSpeaks('We', p1), palStops(p1), palStops({ inference: 'p0', interrupted: true })];
    expect(hear(...messages).onlyUtterance.interrupted).toBe(false);
  });

  it('by a stop without ids that arrives after the words of the user who cut in', () => {
    const [pal] = hear(palSpeaks('We', p1), userSays('Stop.', { turn: 2 }), replicaInterrupted()).transcript;
    expect(pal).toMatchObject({ text: 'We', interrupted: true });
  });

  it('and keeps only the spoken words', () => {
    const { onlyUtterance } = hear(
      palSays('We have three plans.', p1),
      palSpeaks('We have', p1),
      palStops({ ...p1, interrupted: true }),
    );
    expect(onlyUtterance).toMatchObject({ text: 'We have', plannedText: 'We have three plans.' });
  });
});
