import { describe, expect, it } from 'vitest';
import { hear, Listener } from '../../fixtures/listener';
import { palSays, palSpeaks, userSays, userSpeaks, userStarts } from '../../fixtures/wire';

const typed = (...texts: string[]) => {
  const listener = hear(palSays('Hi!', { inference: 'g', seq: 1 }));
  for (const text of texts) listener.type(text);
  return listener;
};

/** Returns the user's rows, with their status. */
const userRows = (listener: Listener) =>
  listener.transcript.filter(({ role }) => role === 'user').map(({ text, status }) => `${text} (${status})`);

describe('typed text', () => {
  it('appears at once as a pending row, after everything said so far', () => {
    expect(typed('How much?').script).toEqual(['pal: Hi!', 'user: How much?']);
    expect(userRows(typed('How much?'))).toEqual(['How much? (pending)']);
  });

  it('can be the first thing said', () => {
    expect(new Listener().type('How much?').onlyUtterance).toMatchObject({
      text: 'How much?',
      status: 'pending',
    });
  });

  it.each([
    ['the same text', 'How much?'],
    ['the same words with different case, spacing and punctuation', ' how   MUCH '],
    ['text that contains it', 'Well, how much is it?'],
  ])('is adopted by %s', (_, said) => {
    const listener = typed('How much?').hear(userSays(said, { turn: 1, inference: 'u1', seq: 2 }));
    expect(userRows(listener)).toEqual([`${said.trim()} (final)`]);
    expect(listener.transcript[1]).toMatchObject({ turnIdx: 1, inferenceId: 'u1' });
  });

  it.each([
    ["Don't do it", 'dont do it'],
    ['Wie heißt du', 'Wie heißt Du?'],
    ['你好', '你好吗'],
    ['I want three green apples', 'I want three red apples'],
    ['🙂', '🙂'],
  ])('"%s" is adopted by "%s"', (text, said) => {
    const listener = typed(text).hear(userSays(said, { turn: 1, seq: 2 }));
    expect(userRows(listener)).toEqual([`${said} (final)`]);
  });

  it('is pending again when a late event shows that the sentence was spoken aloud', () => {
    const listener = typed('Yes').hear(userSays('Yes.', { turn: 1, seq: 3 }));
    expect(userRows(listener)).toEqual(['Yes. (final)']);
    listener.hear(userSpeaks('Ye', { turn: 1, seq: 2 }));
    expect(userRows(listener)).toEqual(['Yes (pending)', 'Yes. (final)']);
  });

  it('is adopted by a second sentence of a turn', () => {
    const spoken = userSays('Tea.', { turn: 1, inference: 'a', seq: 2 });
    const listener = hear(spoken)
      .type('And milk')
      .hear(userSays('And milk', { turn: 1, inference: 'b', seq: 3 }));
    expect(userRows(listener)).toEqual(['Tea. (final)', 'And milk (final)']);
  });

  it('is not adopted by the same words while the user speaks them', () => {
    const listener = hear(userSpeaks('Ye')).type('Yes').hear(userSpeaks('Yes'));
    expect(userRows(listener)).toEqual(['Yes (streaming)', 'Yes (pending)']);
  });

  it('keeps its id when it is adopted', () => {
    const listener = typed('How much?');
    const before = listener.shown().ids;
    expect(listener.hear(userSays('How much?', { turn: 1, seq: 2 })).shown().ids).toEqual(before);
  });

  it('is not adopted by text that shares few of its words', () => {
    const listener = typed('How much is it?').hear(userSays('Where is the station?', { turn: 1, seq: 2 }));
    expect(userRows(listener)).toEqual(['How much is it? (pending)', 'Where is the station? (final)']);
  });

  it('is adopted once: the same text again becomes a separate row', () => {
    const listener = typed('Yes').hear(
      userSays('Yes.', { turn: 1, seq: 2 }),
      userSays('Yes.', { turn: 2, seq: 3 }),
    );
    expect(userRows(listener)).toEqual(['Yes. (final)', 'Yes. (final)']);
  });

  it('typed twice is adopted twice, the older row first', () => {
    const listener = typed('Yes', 'Yes');
    const [, first, second] = listener.shown().ids;
    listener.hear(userSays('Yes.', { turn: 1, seq: 2 }));
    expect(listener.transcript.find(({ id }) => id === first)?.status).toBe('final');
    expect(listener.transcript.find(({ id }) => id === second)?.status).toBe('pending');
    listener.hear(userSays('Yes.', { turn: 2, seq: 3 }));
    expect(userRows(listener)).toEqual(['Yes. (final)', 'Yes. (final)']);
  });

  it('is not adopted by a copy of the event that adopted the previous one', () => {
    const listener = typed('Yes').hear(userSays('Yes.')).type('Yes');
    expect(userRows(listener.hear(userSays('Yes.')))).toEqual(['Yes. (final)', 'Yes. (final)']);
  });

  it('is preferred to merely similar text if it is equal', () => {
    const listener = typed('Tell me more please', 'Tell me more').hear(
      userSays('tell me more', { turn: 1, seq: 2 }),
    );
    expect(userRows(listener)).toEqual(['Tell me more please (pending)', 'tell me more (final)']);
  });

  it('is adopted late, while the PAL is already answering in the same turn', () => {
    const answer = palSpeaks('Ten', { turn: 1, inference: 'p1', seq: 2 });
    const listener = typed('How much?').hear(answer);
    expect(userRows(listener)).toEqual(['How much? (final)']);
    listener.hear(userSays('How much is it?', { turn: 1, inference: 'u1', seq: 3 }));
    expect(listener.script).toEqual(['pal: Hi!', 'user: How much is it?', 'pal: Ten']);
  });

  it('is adopted late, even if the PAL answers in two utterances', () => {
    const listener = typed('How much?').hear(
      palSpeaks('Let me see.', { turn: 1, inference: 'p1', seq: 2 }),
      palSpeaks('Ten.', { turn: 1, inference: 'p1 after the tool', seq: 3 }),
      userSays('How much?', { turn: 1, inference: 'u1', seq: 4 }),
    );
    expect(userRows(listener)).toEqual(['How much? (final)']);
  });

  it('is adopted late if turns are unknown', () => {
    const listener = typed('How much?').hear(palSays('Ten.'), userSays('How much?'));
    expect(listener.script).toEqual(['pal: Hi!', 'user: How much?', 'pal: Ten.']);
  });

  it.each([
    ['the PAL answers it', true, [palSays('Ten.')]],
    ['the PAL answers it in the turn that reports it back', true, [palSays('Ten.', { turn: 1 })]],
    ['the PAL says more than its answer', false, [palSays('Ten.'), palSays('Is that fine?')]],
    ['the user starts to speak after the answer', false, [palSays('Ten.'), userStarts()]],
    ['the PAL answers it in another turn', false, [palSays('Ten.', { turn: 2 })]],
  ])('is adopted late by similar text when %s: %s', (_, isTaken, meanwhile) => {
    const before = [userStarts(), userSays('Hello.'), palSays('Hi!')];
    const listener = hear(...before)
      .type('How much?')
      .hear(...meanwhile);
    const saidBack = userSays('How much is it?', { turn: 1 });
    const taken = isTaken ? ['How much is it? (final)'] : ['How much? (final)', 'How much is it? (final)'];
    expect(userRows(listener.hear(saidBack)).slice(1)).toEqual(taken);
  });

  it('is adopted late by similar text without a turn, whatever turn its answer names', () => {
    const listener = typed('How much?').hear(palSays('Ten.', { turn: 1 }), userSays('How much is it?'));
    expect(userRows(listener)).toEqual(['How much is it? (final)']);
  });

  it('is adopted after more than its answer if the user spoke only before it', () => {
    const listener = hear(userStarts(), userSays('Hello.')).type('How much?');
    listener.hear(palSays('One moment.'), palSays('Ten dollars.'), userSays('How much?'));
    expect(userRows(listener)).toEqual(['Hello. (final)', 'How much? (final)']);
  });

  it.each([
    [7, 1],
    [8, 2],
  ])(
    'is adopted from among the last eight utterances: %i PAL utterances after it leave %i user rows',
    (count, rows) => {
      const says = Array.from({ length: count }, (_, index) => palSays('Well.', { inference: `${index}` }));
      expect(userRows(typed('How much?').hear(...says, userSays('How much?')))).toHaveLength(rows);
    },
  );

  it('is not adopted again once it is streaming', () => {
    const listener = typed('Yes').hear(userSpeaks('Yes', { turn: 1 }), userSays('Yes', { turn: 2 }));
    expect(userRows(listener)).toEqual(['Yes (streaming)', 'Yes (final)']);
  });

  it('with the same words as streaming speech is adopted before similar text', () => {
    const listener = typed('Tell me more please', 'Tell me more').hear(
      userSpeaks('tell me more', { turn: 1 }),
    );
    expect(userRows(listener)).toEqual(['Tell me more please (pending)', 'tell me more (streaming)']);
  });

  it('is adopted after more than its answer if nothing was spoken aloud', () => {
    const listener = typed('How much?').hear(
      palSays('One moment.', { inference: 'p1', seq: 2 }),
      palSays('Ten dollars.', { inference: 'p2', seq: 3 }),
      userSays('How much?', { inference: 'u1', seq: 4 }),
    );
    expect(userRows(listener)).toEqual(['How much? (final)']);
  });

  it('is adopted after speech of another turn, unless its own turn was spoken aloud', () => {
    const answer = palSays('One moment.', { turn: 1, inference: 'p1', seq: 3 });
    const saidBack = userSays('How much?', { turn: 2, inference: 'u2', seq: 5 });
    const aloud = (turn: number) => userStarts({ turn, seq: 2 });
    expect(userRows(typed('How much?').hear(aloud(1), answer, saidBack))).toHaveLength(1);
    expect(userRows(typed('How much?').hear(aloud(2), answer, saidBack))).toHaveLength(2);
  });

  it('is adopted while the user says something else aloud', () => {
    const listener = typed('How much?').hear(
      userStarts({ seq: 2 }),
      userSpeaks('And where', { inference: 'u1', seq: 3 }),
      userSays('How much?', { inference: 'u2', seq: 4 }),
      userSays('And where is it?', { inference: 'u1', seq: 5 }),
    );
    expect(userRows(listener)).toEqual(['How much? (final)', 'And where is it? (final)']);
  });

  it('that is never adopted is final when the PAL speaks next, and stays', () => {
    const listener = typed('How much?').hear(palSays('Ten.', { turn: 1, inference: 'p1', seq: 2 }));
    listener.hear(palSays('More?', { turn: 2, inference: 'p2', seq: 3 }));
    expect(userRows(listener)).toEqual(['How much? (final)']);
  });

  it('that is never adopted does not absorb the same words spoken in a later turn', () => {
    const listener = typed('Yes').hear(
      palSays('Fine.', { turn: 1, inference: 'p1', seq: 2 }),
      userStarts({ turn: 2, seq: 3 }),
      userSays('Yes.', { turn: 2, inference: 'u2', seq: 4 }),
    );
    expect(listener.script).toEqual(['pal: Hi!', 'user: Yes', 'pal: Fine.', 'user: Yes.']);
  });

  it('that is never adopted does not absorb the same words spoken when turns are unknown', () => {
    const listener = typed('Yes').hear(palSays('Fine.'), userStarts(), userSays('Yes.'));
    expect(listener.script).toEqual(['pal: Hi!', 'user: Yes', 'pal: Fine.', 'user: Yes.']);
  });

  it('is also adopted by streaming speech, and then shows the streamed words', () => {
    const listener = typed('How much?').hear(userSpeaks('How much', { turn: 1, inference: 'a', seq: 2 }));
    expect(userRows(listener)).toEqual(['How much (streaming)']);
    listener.hear(userSays('How much?', { turn: 1, inference: 'b', seq: 3 }));
    expect(userRows(listener)).toEqual(['How much? (final)']);
  });

  it('that is sent while the PAL speaks appears after its speech, which continues', () => {
    const listener = hear(palSpeaks('We have', { turn: 1, inference: 'p1', seq: 1 })).type('Stop');
    listener.hear(palSpeaks('We have three', { turn: 1, inference: 'p1', seq: 2 }));
    expect(listener.script).toEqual(['pal: We have three', 'user: Stop']);
    expect(userRows(listener)).toEqual(['Stop (pending)']);
  });
});
