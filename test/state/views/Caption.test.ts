import { describe, expect, it } from 'vitest';
import { createCaptionAtom } from '../../../src/state/views/Caption';
import { hear, type Listener } from '../../fixtures/listener';
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

const p1 = { turn: 1, inference: 'p1' };
const captionOf = ({ store, state }: Listener) => store.get(state.derived(createCaptionAtom));
const caption = (...messages: unknown[]) => captionOf(hear(...messages))?.text;

describe('the caption', () => {
  it('is empty before anyone has spoken', () => {
    expect(caption()).toBeUndefined();
    expect(caption(palStarts(p1), userStarts({ turn: 1 }))).toBeUndefined();
  });

  it('shows what the PAL has spoken so far, and names its utterance', () => {
    const listener = hear(palStarts(p1), palSays('We have plans.', p1), palSpeaks('We have', p1));
    expect(captionOf(listener)).toEqual({
      utteranceId: listener.onlyUtterance.id,
      role: 'pal',
      text: 'We have',
    });
  });

  it('stays between two sentences and while the PAL speaks its last words', () => {
    expect(caption(palStarts(p1), palSpeaks('We.', p1), palStops(p1))).toBe('We.');
    expect(caption(palStarts(p1), palSpeaks('We.', { ...p1, final: true }))).toBe('We.');
  });

  it('disappears when the PAL has finished or was interrupted', () => {
    expect(caption(palStarts(p1), palSpeaks('We.', { ...p1, final: true }), palStops(p1))).toBeUndefined();
    expect(caption(palStarts(p1), palSpeaks('We', { ...p1, interrupted: true }))).toBeUndefined();
  });

  it('shows what the user says while the PAL is silent', () => {
    expect(caption(userStarts({ turn: 1 }), userSpeaks('How', { turn: 1 }))).toBe('How');
    expect(
      caption(userStarts({ turn: 1 }), userSpeaks('How', { turn: 1 }), userStops({ turn: 1 })),
    ).toBeUndefined();
    expect(caption(userStarts({ turn: 1 }), userSays('How?', { turn: 1 }))).toBeUndefined();
  });

  it('stays with the PAL while it keeps speaking over a user who cuts in or types', () => {
    const listener = hear(palStarts(p1), palSpeaks('We have', p1), userSpeaks('Wait', { turn: 2 })).type(
      'Stop',
    );
    expect(captionOf(listener)?.text).toBe('We have');
    expect(captionOf(listener.hear(palSpeaks('We have three', p1)))?.text).toBe('We have three');
  });

  it('goes in silence, even if the end of the words was lost', () => {
    const listener = hear(palStarts(p1), palSpeaks('We have', p1), palStops(p1));
    expect(captionOf(listener)?.text).toBe('We have');
    listener.writer.setQuiet();
    expect(captionOf(listener)).toBeUndefined();
    expect(listener.onlyUtterance.status).toBe('streaming');
  });

  it('stays while the PAL speaks, however long nothing arrives', () => {
    const listener = hear(palStarts(p1), palSpeaks('We have', p1));
    listener.writer.setQuiet();
    expect(captionOf(listener)?.text).toBe('We have');
  });

  it('does not show words that are only planned', () => {
    const said = [userSpeaks('Hi', { turn: 1 }), userSays('Hi.', { turn: 1 })];
    const listener = hear(...said, palSays('Hello there.', p1), palStarts(p1));
    expect(captionOf(listener)).toBeUndefined();
    expect(captionOf(listener.hear(palSpeaks('Hello', p1)))?.text).toBe('Hello');
  });

  it('tells a text that arrived whole from one that is streamed', () => {
    const greeting = hear(palSays('Hello there.', p1), palStarts(p1));
    expect(captionOf(greeting)?.whole).toBe(true);
    const streamed = hear(palSays('Hello there.', p1), palStarts(p1), palSpeaks('Hello', p1));
    expect(captionOf(streamed)?.whole).toBeUndefined();
    expect(captionOf(streamed.hear(palSpeaks('Hello there.', p1)))?.whole).toBeUndefined();
  });

  it('is whole if it was not spoken word by word, also when it comes back after a pause', () => {
    const whole = hear(palSays('We have plans.', p1), palStarts(p1));
    expect(captionOf(whole)?.whole).toBe(true);
    const words = hear(palStarts(p1), palSays('We have.', p1), palSpeaks('We', p1));
    expect(captionOf(words)?.whole).toBeUndefined();
    expect(captionOf(words.hear(palSpeaks('We have.', p1)))?.whole).toBeUndefined();
    words.hear(palStops(p1)).writer.setQuiet();
    expect(captionOf(words)).toBeUndefined();
    expect(captionOf(words.hear(palStarts(p1)))).toMatchObject({ text: 'We have.' });
    expect(captionOf(words)?.whole).toBeUndefined();
  });

  it('does not take words that were streamed for whole when the PAL speaks again', () => {
    const listener = hear(
      palSays('One two.', p1),
      palStarts(p1),
      palSpeaks('One two.', { ...p1, final: true }),
    );
    listener.hear(palStops(p1), userStarts({ turn: 2 }), userSpeaks('Hm', { turn: 2 }));
    listener.hear(palStarts({ turn: 2, inference: 'p2' }));
    expect(captionOf(listener)?.whole).toBeUndefined();
  });

  it('goes in silence if the stop of the PAL was lost', () => {
    const listener = hear(palStarts(p1), palSpeaks('We have.', { ...p1, final: true }));
    expect(captionOf(listener)?.text).toBe('We have.');
    listener.writer.setQuiet();
    expect(captionOf(listener)).toBeUndefined();
  });

  it('does not show a plan because the user types before it is spoken', () => {
    const said = [userSpeaks('Hi', { turn: 1 }), userSays('Hi.', { turn: 1 })];
    const listener = hear(...said, palSays('Hello there.', p1), palStarts(p1)).type('Wait');
    expect(captionOf(listener)).toBeUndefined();
    expect(listener.script).toEqual(['user: Hi.', 'pal: ', 'user: Wait']);
  });
});
