import { describe, expect, it } from 'vitest';
import { createLastCaptionAtom } from '../../../src/state/views/LastCaption';
import { Listener } from '../../fixtures/listener';
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
const p2 = { turn: 2, inference: 'p2' };
const u2 = { turn: 2, inference: 'u2' };
const greeting = [palSpeaks('Hi.', { inference: 'p0', final: true })];

/** Returns a function that delivers messages and then reads the caption, as a component that renders once for all. */
function follow(...before: unknown[]) {
  const listener = new Listener();
  const atom = listener.state.derived(createLastCaptionAtom);
  listener.store.sub(atom, () => undefined);
  listener.hear(...before);
  return (...messages: unknown[]) => listener.hear(...messages).store.get(atom);
}

const lasting = (text: string) => ({ text, lingering: true });

describe('the last caption', () => {
  it('is the caption while somebody speaks', () => {
    const hear = follow(palStarts(p1), palSpeaks('You', p1));
    expect(hear(palSpeaks('You are', p1))).toMatchObject({ role: 'pal', text: 'You are' });
    expect(hear()?.lingering).toBeUndefined();
  });

  it('has the last word, which comes together with the end', () => {
    const hear = follow(palStarts(p1), palSpeaks('You are', p1));
    expect(hear(palSpeaks('You are welcome!', { ...p1, final: true }), palStops(p1))).toMatchObject(
      lasting('You are welcome!'),
    );
  });

  it('has an utterance whose only word comes together with its beginning and its end', () => {
    const hear = follow(...greeting);
    expect(
      hear(palSays('Yes.', p1), palStarts(p1), palSpeaks('Yes.', { ...p1, final: true }), palStops(p1)),
    ).toMatchObject(lasting('Yes.'));
  });

  it('has an utterance whose end comes before its words', () => {
    const hear = follow(...greeting, palSays('Yes.', p1), palStarts(p1), palStops(p1));
    expect(hear(palSpeaks('Yes.', { ...p1, final: true }))).toMatchObject(lasting('Yes.'));
  });

  it('takes in a last word that comes after the end', () => {
    const hear = follow(palStarts(p1), palSpeaks('You', { ...p1, final: true }), palStops(p1));
    const before = hear();
    expect(before).toMatchObject(lasting('You'));
    expect(hear(palStops(p1))).toBe(before);
    expect(hear(palSpeaks('You are', { ...p1, final: true, index: 1 }))).toMatchObject(lasting('You are'));
  });

  it("takes in the user's sentence as it was finally understood", () => {
    const hear = follow(userStarts(u2), userSpeaks('how much', u2), userStops(u2));
    expect(hear()).toMatchObject(lasting('how much'));
    expect(hear(userSays('How much?', u2))).toMatchObject(lasting('How much?'));
  });

  it('stays while the next words are only planned', () => {
    const hear = follow(palStarts(p1), palSpeaks('One.', { ...p1, final: true }), palStops(p1));
    const before = hear();
    expect(before).toMatchObject(lasting('One.'));
    expect(hear(palSays('Two.', p2))).toBe(before);
    expect(hear(palStarts(p2))).toBe(before);
    expect(hear(palSpeaks('Two.', p2))).toMatchObject({ text: 'Two.' });
  });

  it("does not return to the PAL's old words when it begins to speak before its next ones are planned", () => {
    const hear = follow(palStarts(p1), palSpeaks('One.', { ...p1, final: true }), palStops(p1));
    const before = hear();
    expect(hear(palStarts(p2))).toBe(before);
    hear(palStops(p2), userStarts(u2), userSpeaks('And', u2), userSays('And?', u2), userStops(u2));
    expect(hear(palStarts(p2))).toMatchObject(lasting('And?'));
    expect(hear(palSays('Two.', p2), palSpeaks('Two.', p2))).toMatchObject({ text: 'Two.' });
  });

  it('returns to a whole text when the PAL goes on after a pause', () => {
    const hear = follow(palSays('Hi. Ask me.', p1), palStarts(p1));
    expect(hear()).toMatchObject({ text: 'Hi. Ask me.', whole: true });
    expect(hear(palStops(p1))).toMatchObject({ whole: true, lingering: true });
    expect(hear(palStarts(p1))?.lingering).toBeUndefined();
    expect(hear()?.whole).toBe(true);
  });

  it('shows nothing of an utterance that was interrupted before its first word', () => {
    const hear = follow(palSpeaks('Hi.', { inference: 'p0', final: true }), userStarts(u2));
    hear(userSpeaks('Stop', u2), userSays('Stop!', u2), userStops(u2));
    expect(
      hear(palSays('Never said.', p2), palStarts(p2), palStops({ ...p2, interrupted: true })),
    ).toMatchObject(lasting('Stop!'));
  });

  it('is forgotten with its conversation', () => {
    const listener = new Listener();
    const atom = listener.state.derived(createLastCaptionAtom);
    listener.store.sub(atom, () => undefined);
    const words = [palStarts(p1), palSpeaks('Yes.', { ...p1, final: true }), palStops(p1)];
    listener.hear(...words).writer.reset();
    expect(listener.store.get(atom)).toBeUndefined();
    expect(listener.hear(...words).store.get(atom)).toMatchObject(lasting('Yes.'));
  });
});
