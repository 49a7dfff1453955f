import { describe, expect, it } from 'vitest';
import { hear } from '../../fixtures/listener';
import { palSays, palSpeaks, palStops, userSays, userSpeaks, userStarts } from '../../fixtures/wire';

describe('user speech', () => {
  it('shows the newest chunk until the authoritative sentence arrives', () => {
    const listener = hear(userSpeaks('I would', { turn: 1, inference: 'a', index: 4 }));
    expect(listener.onlyUtterance).toMatchObject({ text: 'I would', status: 'streaming' });
    listener.hear(userSpeaks('I would like', { turn: 1, inference: 'b', index: 0, final: true }));
    expect(listener.onlyUtterance).toMatchObject({ text: 'I would like', status: 'streaming' });
    listener.hear(userSays('I would like tea.', { turn: 1, inference: 'c' }));
    expect(listener.onlyUtterance).toMatchObject({
      text: 'I would like tea.',
      status: 'final',
      inferenceId: 'c',
    });
  });

  it('keeps its start time, turn and inference from whichever event provides them', () => {
    const begun = userSpeaks('I', { turn: 1, inference: 'a', at: 100 });
    const { onlyUtterance } = hear(
      begun,
      userSpeaks('I would', { inference: 'a', at: 101 }),
      userSays('I would.'),
    );
    expect(onlyUtterance).toMatchObject({
      text: 'I would.',
      startedAt: 100_000,
      turnIdx: 1,
      inferenceId: 'a',
    });
  });

  it('is interrupted as soon as any event says so', () => {
    const [word, cut] = [userSpeaks('I'), userSpeaks('I', { interrupted: true })];
    const says = { ...userSays('I would.'), properties: { role: 'user', speech: 'I.', interrupted: true } };
    expect(hear(word, userSays('I.')).onlyUtterance.interrupted).toBe(false);
    expect(hear(cut, word, userSays('I.')).onlyUtterance.interrupted).toBe(true);
    expect(hear(word, says, userSays('I.')).onlyUtterance.interrupted).toBe(true);
  });

  it('is locked by the authoritative sentence, including its analyses', () => {
    const { onlyUtterance } = hear(
      {
        event_type: 'conversation.utterance',
        turn_idx: 1,
        properties: {
          role: 'user',
          speech: 'Tea.',
          user_audio_analysis: 'Calm.',
          user_visual_analysis: 'Nods.',
        },
      },
      userSays('Tea.', { turn: 1 }),
      userSpeaks('Te', { turn: 1 }),
      userSpeaks('Tea or', { turn: 1, inference: 'z', final: true }),
    );
    expect(onlyUtterance).toMatchObject({ text: 'Tea.', audioAnalysis: 'Calm.', visualAnalysis: 'Nods.' });
  });

  it('is not changed by chunks that arrive after the authoritative sentence', () => {
    const listener = hear(userSays('Tea.', { turn: 1, inference: 'a', at: 5 }));
    const before = listener.onlyUtterance;
    listener.hear(userSpeaks('Te', { turn: 1, inference: 'b', at: 4, interrupted: true, final: true }));
    expect(listener.onlyUtterance).toEqual(before);
  });

  it('is final once the PAL speaks after it, but can still be corrected', () => {
    const listener = hear(userSpeaks('How ar', { turn: 1 }), palSpeaks('Good', { turn: 1, inference: 'p1' }));
    expect(listener.transcript[0]).toMatchObject({ text: 'How ar', status: 'final' });
    listener.hear(userSays('How are you?', { turn: 1, inference: 'u1' }));
    expect(listener.script).toEqual(['user: How are you?', 'pal: Good']);
    const { transcript } = hear(
      userSpeaks('One', { turn: 1 }),
      userSpeaks('Two', { turn: 2 }),
      palSpeaks('Good'),
    );
    expect(transcript.slice(0, 2).map(({ status }) => status)).toEqual(['final', 'final']);
  });
});

describe('a user utterance is identified', () => {
  it('by its turn', () => {
    expect(
      hear(userSays('One.', { turn: 1, inference: 'a' }), userSpeaks('Two', { turn: 2, inference: 'a' }))
        .script,
    ).toEqual(['user: One.', 'user: Two']);
  });

  it('by any inference it was recognized under if turns are missing', () => {
    const { onlyUtterance } = hear(
      userSpeaks('I', { inference: 'a' }),
      userSpeaks('I would', { inference: 'b' }),
      userSays('I would like tea.', { inference: 'c' }),
      userSpeaks('I would', { inference: 'b', final: true }),
      userSpeaks('I', { inference: 'a' }),
    );
    expect(onlyUtterance.text).toBe('I would like tea.');
  });

  it('by any inference, even if the PAL has ended it in the meantime', () => {
    const messages = [
      userSpeaks('I', { inference: 'a' }),
      userSpeaks('I would', { inference: 'b' }),
      palSpeaks('Sure', { inference: 'p1' }),
      userSays('I would like tea.', { inference: 'b' }),
    ];
    expect(hear(...messages).script).toEqual(['user: I would like tea.', 'pal: Sure']);
  });

  it('as the open one if ids are missing', () => {
    expect(hear(userSpeaks('I'), userSpeaks('I would'), userSays('I would.')).onlyUtterance.text).toBe(
      'I would.',
    );
  });

  it('as the open one if ids are missing, whatever words are recognized', () => {
    expect(hear(userSpeaks('Eye wood'), userSpeaks('I would'), userSays('I could.')).onlyUtterance.text).toBe(
      'I could.',
    );
  });

  it.each([
    ['How ar', userSpeaks('How are you?')],
    ['How ah you', userSays('How are you?')],
  ])('by its words if it has no ids and the PAL has ended it in the meantime (%s)', (begun, ended) => {
    const meanwhile = [userSpeaks(begun), palSpeaks('Good')];
    expect(hear(...meanwhile, ended).script).toEqual(['user: How are you?', 'pal: Good']);
    expect(hear(...meanwhile, userStarts(), ended).script).toHaveLength(3);
  });

  it('as a new one if it has different words and no id', () => {
    expect(hear(userSays('No, thanks.'), userSays('No')).script).toHaveLength(2);
    expect(hear(userSays('No, thanks.'), userSpeaks('And')).script).toHaveLength(2);
  });

  it('as a new one if it has another inference, even with the same words', () => {
    const [one, another] = [userSays('Yes.', { inference: 'a' }), userSays('Yes.', { inference: 'b' })];
    expect(hear(one, another).script).toEqual(['user: Yes.', 'user: Yes.']);
  });

  it('as the last one if it only repeats the same words or part of them', () => {
    const { onlyUtterance } = hear(userSays('Tea, please.'), userSays('Tea, please.'), userSpeaks('Tea'));
    expect(onlyUtterance.text).toBe('Tea, please.');
  });

  it('as a new one if the user started again with the same words', () => {
    const yes = [userStarts(), userSays('Yes.')];
    expect(hear(...yes, ...yes).script).toEqual(['user: Yes.', 'user: Yes.']);
  });

  it('as a new one in another turn, whatever its inference', () => {
    expect(
      hear(userSpeaks('One', { turn: 1, inference: 'a' }), userSays('Two.', { turn: 2, inference: 'a' }))
        .script,
    ).toEqual(['user: One', 'user: Two.']);
  });
});

describe('a second authoritative sentence in a turn', () => {
  const first = userSays('One.', { turn: 1, inference: 'a', seq: 1 });

  it('is a separate utterance, in any order of arrival', () => {
    const second = userSays('Two.', { turn: 1, inference: 'b', seq: 2 });
    expect(hear(first, second).script).toEqual(['user: One.', 'user: Two.']);
    expect(hear(second, first).shown()).toEqual(hear(first, second).shown());
  });

  it('creates no second utterance if its text is the same', () => {
    expect(hear(first, userSays('One.', { turn: 1, inference: 'b', seq: 2 })).script).toEqual(['user: One.']);
  });

  it('corrects the first one under the same inference', () => {
    expect(hear(first, userSays('One!', { turn: 1, inference: 'a', seq: 2 })).script).toEqual(['user: One!']);
  });

  it('is not lost if it has no inference', () => {
    expect(hear(first, userSays('Two.', { turn: 1, seq: 2 })).script).toEqual(['user: One.', 'user: Two.']);
  });

  it('can arrive again without creating a third utterance', () => {
    const second = userSays('Two.', { turn: 1, inference: 'b', seq: 2 });
    const again = userSays('Two.', { turn: 1, inference: 'c', seq: 3 });
    const firstAgain = userSays('One.', { turn: 1, inference: 'd', seq: 4 });
    expect(hear(first, second, again, firstAgain).script).toEqual(['user: One.', 'user: Two.']);
    const nameless = userSays('Two.', { seq: 5 });
    expect(hear(userStarts({ turn: 1, seq: 0 }), first, second, firstAgain, nameless).script).toEqual([
      'user: One.',
      'user: Two.',
    ]);
  });
});

describe('PAL messages', () => {
  it('never change a user utterance of the same turn and inference', () => {
    const where = { turn: 1, inference: 'x' };
    expect(hear(userSpeaks('Hello', where), palSays('Hi.', where), palStops(where)).script).toEqual([
      'user: Hello',
      'pal: Hi.',
    ]);
  });
});

describe('user speech without turns', () => {
  it('continues in its row even if the PAL starts in between', () => {
    const listener = hear(
      userSpeaks('I would', { inference: 'a', seq: 1 }),
      palSpeaks('Oh', { inference: 'p1', seq: 2 }),
      userSpeaks('I would like', { inference: 'b', seq: 3 }),
      userSays('I would like tea.', { inference: 'b', seq: 4 }),
    );
    expect(listener.script).toEqual(['user: I would like tea.', 'pal: Oh']);
  });

  it('is shown once if it arrives late and is repeated after the answer', () => {
    const late = userSays('Tea.');
    const listener = hear(userStarts(), userSpeaks('Tea'), palSays('Coming.'), late, late, palStops());
    expect(listener.script).toEqual(['user: Tea.', 'pal: Coming.']);
    expect(listener.hear(palSays('Here.'), userSays('Tea.')).script).toHaveLength(4);
  });
});

describe('a final text that extends the last one', () => {
  const grow = (...wheres: readonly [object, object]) =>
    hear(userSays('I want.', wheres[0]), userSays('I want a table.', wheres[1])).script;

  it.each([
    ['under a new inference of the same turn', { turn: 1, inference: 'a' }, { turn: 1, inference: 'b' }],
    ['without any id', {}, {}],
    ['without turns', { inference: 'a' }, { inference: 'b' }],
  ])('is that row grown %s', (_, first, second) => {
    expect(grow(first, second)).toEqual(['user: I want a table.']);
  });

  it('is a row of its own in another turn', () => {
    expect(grow({ turn: 1 }, { turn: 2 })).toHaveLength(2);
  });

  it('is a row of its own if the PAL has spoken in between', () => {
    const { script } = hear(
      userSays('I want.', { turn: 1, inference: 'a', seq: 1 }),
      palSpeaks('Yes?', { turn: 2, inference: 'p', seq: 2 }),
      userSays('I want a table.', { turn: 1, inference: 'b', seq: 3 }),
    );
    expect(script).toHaveLength(3);
  });

  it('is not taken for grown if it only begins with the same letters', () => {
    const { script } = hear(userSays('No', { turn: 1 }), userSays('Nothing else', { turn: 1 }));
    expect(script).toEqual(['user: No', 'user: Nothing else']);
  });

  it('stays grown when shorter versions are repeated or arrive late', () => {
    const versions = ['I want', 'I want a', 'I want a table'].map((text, index) =>
      userSays(text, { turn: 1, inference: `u${index}`, seq: index + 1 }),
    );
    expect(hear(...versions, ...versions).script).toEqual(['user: I want a table']);
    expect(hear(...versions.toReversed()).script).toEqual(['user: I want a table']);
    const unnumbered = ['I want', 'I want a', 'I want'].map((text) => userSays(text));
    expect(hear(...unnumbered).script).toEqual(['user: I want a']);
  });

  it("grows the PAL's full text too, within its turn", () => {
    const { script } = hear(palSays('One.', { turn: 1 }), palSays('One. Two.', { turn: 1 }));
    expect(script).toEqual(['pal: One. Two.']);
  });
});

describe('the words of a user in a turn', () => {
  const answer = palSpeaks('It is free.', { turn: 1, inference: 'p1', seq: 2 });

  it('stand before the answer, however late they arrive', () => {
    const late = userSays('How much?', { turn: 1, seq: 9 });
    expect(hear(answer, late).script).toEqual(['user: How much?', 'pal: It is free.']);
    expect(hear(late, answer).script).toEqual(['user: How much?', 'pal: It is free.']);
  });

  it('stay in their order before the answer', () => {
    const sentences = ['How much?', 'For two?'].map((text, index) =>
      userSays(text, { turn: 1, seq: 8 + index }),
    );
    expect(hear(answer, ...sentences).script).toEqual([
      'user: How much?',
      'user: For two?',
      'pal: It is free.',
    ]);
  });

  it('stand where they began if they are known to have begun during the answer', () => {
    const start = userStarts({ turn: 1, seq: 3 });
    const { script } = hear(answer, start, userSays('Wait!', { turn: 1, seq: 4 }));
    expect(script).toEqual(['pal: It is free.', 'user: Wait!']);
  });

  it('do not move before an answer to another turn', () => {
    expect(hear(answer, userSays('Thanks.', { turn: 2, seq: 9 })).script.at(-1)).toBe('user: Thanks.');
  });
});
