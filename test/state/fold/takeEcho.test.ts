import { describe, expect, it } from 'vitest';
import { hear, Listener } from '../../fixtures/listener';
import {
  palSays,
  palSpeaks,
  palStarts,
  palStops,
  userSays,
  userSpeaks,
  userStarts,
  userStops,
} from '../../fixtures/wire';

const secret = 'The visitor has opened the prices. Mention the discount.';

/** A conversation with a greeting and a hidden text; `speaks` adds the speaking events of most deployments. */
function noted(text = secret, speaks = true): Listener {
  const greeting = palSays('Hi!', { inference: 'g', seq: 1 });
  const starts = speaks ? [palStarts({ inference: 'g', seq: 2 }), palStops({ inference: 'g', seq: 3 })] : [];
  return hear(greeting, ...starts).note(text);
}

const hiddenOf = (listener: Listener) =>
  listener.full.filter(({ hidden }) => hidden).map(({ text, status }) => `${text} (${status})`);
const heardTexts = (listener: Listener) =>
  listener.handled.flatMap((event) => ('speech' in event && event.role === 'user' ? event.speech : []));

describe('a hidden text', () => {
  it('is in the full transcript alone, at its place', () => {
    const listener = noted().hear(palSays('There is a discount.', { turn: 1, inference: 'p', seq: 9 }));
    expect(listener.script).toEqual(['pal: Hi!', 'pal: There is a discount.']);
    expect(listener.full.map(({ text, hidden }) => [text, hidden])).toEqual([
      ['Hi!', undefined],
      [secret, true],
      ['There is a discount.', undefined],
    ]);
  });

  it('is pending until Tavus sends it back or the PAL speaks next, and final when the conversation ends', () => {
    expect(hiddenOf(noted())).toEqual([`${secret} (pending)`]);
    expect(hiddenOf(noted().hear(userSays(secret, { turn: 1, seq: 9 })))).toEqual([`${secret} (final)`]);
    expect(hiddenOf(noted().hear(palSays('Fine.', { turn: 1, seq: 9 })))).toEqual([`${secret} (final)`]);
    const ended = noted();
    ended.writer.finish();
    expect(hiddenOf(ended)).toEqual([`${secret} (final)`]);
  });

  it('can be told before anybody has said anything', () => {
    const listener = new Listener().note(secret).hear(userSays(secret, { turn: 1, inference: 'u', seq: 1 }));
    expect([listener.script, hiddenOf(listener)]).toEqual([[], [`${secret} (final)`]]);
  });

  it('does not end what the PAL is saying', () => {
    const speaking = palSpeaks('We have', { turn: 1, inference: 'p', seq: 1 });
    expect(hear(speaking).note(secret).transcript).toEqual(hear(speaking).transcript);
  });

  it('survives that what a guessed PAL said is taken back, and is cleared for a new conversation', () => {
    const listener = noted();
    listener.writer.takeBack();
    expect([listener.script, hiddenOf(listener)]).toEqual([[], [`${secret} (pending)`]]);
    listener.hear(userSays(secret, { turn: 1, seq: 2 }));
    expect(listener.script).toEqual([]);
    const [id = ''] = listener.full.map((row) => row.id);
    listener.writer.reset();
    expect([listener.full, listener.store.get(listener.state.utterance(id))]).toEqual([[], undefined]);
  });
});

describe('the echo of a hidden text', () => {
  it.each([
    ['a turn and an inference', { turn: 1, inference: 'u1' }],
    ['a turn', { turn: 1 }],
    ['an inference', { inference: 'u1' }],
    ['no ids', {}],
  ])('is nowhere, with %s: whole, streamed, repeated and with stale chunks', (_, ids) => {
    for (const speaks of [true, false]) {
      const words = secret.split(' ');
      const chunks = words.map((__, index) =>
        userSpeaks(words.slice(0, index + 1).join(' '), { ...ids, seq: 10 + index }),
      );
      const whole = userSays(secret.toUpperCase().replaceAll('.', ' !'), { ...ids, seq: 40 });
      const again = { ...whole, seq: 42 };
      const stale = { ...chunks[4], seq: 43 };
      const answer = palSays('There is a discount.', { ...ids, inference: 'p1', seq: 41 });
      for (const arrived of [
        [whole],
        [whole, whole, again],
        chunks,
        [...chunks, whole, stale, again],
        [...chunks, whole, ...(speaks || 'turn' in ids ? [answer, stale, again] : [answer])],
      ]) {
        const listener = noted(secret, speaks).hear(...arrived);
        expect(listener.transcript.filter(({ role }) => role === 'user')).toEqual([]);
        expect(heardTexts(listener)).toEqual([]);
        expect(hiddenOf(listener)).toHaveLength(1);
      }
    }
  });

  it.each([
    ['slightly changed', 'The visitor has opened the price list. Mention the discount!'],
    ['cut', 'The visitor has opened the prices. Mention'],
  ])('is recognized %s if nobody has spoken aloud', (_, text) => {
    const listener = noted().hear(userSays(text, { turn: 1, seq: 9 }));
    expect([listener.script, heardTexts(listener)]).toEqual([['pal: Hi!'], []]);
    expect(noted(secret, false).hear(userSays(text, { turn: 1, seq: 9 })).script).toEqual([
      'pal: Hi!',
      `user: ${text}`,
    ]);
  });

  it('is recognized while the visitor is saying something else, even in their turn', () => {
    for (const turn of [1, 2]) {
      const listener = noted().hear(
        userStarts({ turn: 1, seq: 4 }),
        userSpeaks('How do', { turn: 1, inference: 'u1', seq: 5 }),
        userSpeaks('The visitor has', { turn, inference: 'n', seq: 6 }),
        userSays(secret, { turn, inference: 'n', seq: 7 }),
        userSays('How do I pay?', { turn: 1, inference: 'u1', seq: 8 }),
      );
      expect(listener.script).toEqual(['pal: Hi!', 'user: How do I pay?']);
      expect(heardTexts(listener)).toEqual(['How do', 'How do I pay?']);
    }
  });

  it('is recognized after more than its answer if it was not spoken', () => {
    const listener = noted().hear(
      palSays('One moment.', { turn: 1, inference: 'p1', seq: 5 }),
      palSays('There is a discount.', { turn: 2, inference: 'p2', seq: 6 }),
      userSays(secret, { turn: 1, inference: 'u1', seq: 7 }),
    );
    expect(listener.script).toEqual(['pal: Hi!', 'pal: One moment.', 'pal: There is a discount.']);
  });

  it('of two texts that begin alike is that of the text that goes on like it', () => {
    const listener = noted('Tell me more').note('Tell me all');
    listener.hear(
      userSpeaks('Tell', { turn: 1, seq: 5 }),
      userSpeaks('Tell me all', { turn: 1, seq: 6 }),
      userSays('Tell me all', { turn: 1, seq: 7 }),
    );
    expect([listener.script, heardTexts(listener)]).toEqual([['pal: Hi!'], []]);
    expect(hiddenOf(listener)).toEqual(['Tell me more (pending)', 'Tell me all (final)']);
  });
});

describe('the words of a hidden text', () => {
  it('are shown when the visitor says them before', () => {
    const said = userSays('Yes', { turn: 1, inference: 'u', seq: 2 });
    const listener = hear(palSays('Hi!', { seq: 1 }), said).note('Yes');
    expect(listener.hear(userSays('Yes.', { turn: 2, seq: 3 })).script).toEqual(['pal: Hi!', 'user: Yes']);
  });

  it.each([
    ['with turns', { turn: 2 }],
    ['without ids', {}],
  ])('are shown when the visitor says them after the echo, %s', (_, ids) => {
    const echo = userSays('Yes.', { ...('turn' in ids && { turn: 1 }), seq: 5 });
    const aloud = [userStarts({ ...ids, seq: 6 }), userStops({ ...ids, seq: 7 })];
    const listener = noted('Yes').hear(echo, ...aloud, userSays('Yes', { ...ids, seq: 8 }));
    expect([listener.script, heardTexts(listener)]).toEqual([['pal: Hi!', 'user: Yes'], ['Yes']]);
  });

  it.each([
    ['with turns', { turn: 2 }],
    ['without ids', {}],
  ])('are shown when the visitor says them while the echo is awaited, %s', (_, ids) => {
    const aloud = [
      userStarts({ ...ids, seq: 4 }),
      userSpeaks('Ye', { ...ids, seq: 5 }),
      userStops({ ...ids, seq: 6 }),
      userSays('Yes', { ...ids, seq: 7 }),
    ];
    for (const said of [aloud, aloud.filter((__, index) => index !== 1)]) {
      const listener = noted('Yes').hear(...said);
      expect(listener.script).toEqual(['pal: Hi!', 'user: Yes']);
      expect(heardTexts(listener).at(-1)).toBe('Yes');
      // The echo of the text is still recognized.
      listener.hear(userSays('Yes.', { ...('turn' in ids && { turn: 3 }), seq: 9 }));
      expect(listener.script).toEqual(['pal: Hi!', 'user: Yes']);
    }
  });

  it('are shown when the visitor says them later, though the echo never arrived', () => {
    const later = [palSays('A.', { inference: 'a', seq: 5 }), palSays('B.', { inference: 'b', seq: 6 })];
    for (const speaks of [true, false]) {
      const aloud = speaks ? [userStarts({ turn: 4, seq: 7 })] : [];
      const listener = noted('Yes', speaks).hear(...later, ...aloud, userSays('Yes', { turn: 4, seq: 8 }));
      expect(listener.script.at(-1)).toBe('user: Yes');
    }
  });

  it('with more of the visitor behind them are shown, from their first chunk on', () => {
    const chunks = ['The', 'The visitor', 'The visitor before me'].map((text, index) =>
      userSpeaks(text, { turn: 1, inference: 'u', seq: 5 + index }),
    );
    const listener = noted(secret, false).hear(...chunks.slice(0, 2));
    expect([listener.script, heardTexts(listener)]).toEqual([['pal: Hi!'], []]);
    listener.hear(chunks[2]);
    expect(listener.script).toEqual(['pal: Hi!', 'user: The visitor before me']);
    expect(heardTexts(listener)).toEqual(['The', 'The visitor', 'The visitor before me']);
    expect(listener.transcript).toEqual(
      hear(palSays('Hi!', { inference: 'g', seq: 1 }), ...chunks).transcript,
    );
    expect(hiddenOf(listener)).toEqual([`${secret} (pending)`]);
  });

  it('are shown, and delivered once, when a late event shows that they were spoken aloud', () => {
    const listener = noted('Yes').hear(userSays('Yes', { turn: 1, seq: 6 }));
    expect(listener.script).toEqual(['pal: Hi!']);
    listener.hear(userStarts({ turn: 1, seq: 5 }), userSays('Yes', { turn: 1, seq: 7 }));
    expect([listener.script, heardTexts(listener)]).toEqual([['pal: Hi!', 'user: Yes'], ['Yes']]);
  });

  it('are shown once when the visitor has typed them too', () => {
    const listener = noted('Yes').type('Yes');
    listener.hear(userSays('Yes', { turn: 1, seq: 5 }), userSays('Yes', { turn: 2, seq: 6 }));
    expect(listener.script).toEqual(['pal: Hi!', 'user: Yes']);
  });
});
