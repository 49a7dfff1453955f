import { describe, expect, it } from 'vitest';
import { hear, type Listener } from '../../fixtures/listener';
import {
  palSays,
  palSpeaks,
  palStarts,
  palStops,
  userSays,
  userSpeaks,
  userStarts,
} from '../../fixtures/wire';

const p1 = { turn: 1, inference: 'p1' };
const ended = (listener: Listener) => {
  listener.writer.finish();
  return listener.transcript.map(({ text, status, interrupted }) => [text, status, interrupted]);
};

describe('when the conversation is over', () => {
  it('a PAL in mid-sentence is interrupted, with the words it has spoken', () => {
    const listener = hear(palStarts(p1), palSays('We have three plans.', p1), palSpeaks('We have', p1));
    expect(ended(listener)).toEqual([['We have', 'final', true]]);
  });

  it('a PAL that paused with more to say is interrupted', () => {
    const listener = hear(palSays('One. Two.', p1), palStarts(p1), palSpeaks('One.', p1), palStops(p1));
    expect(ended(listener)).toEqual([['One.', 'final', true]]);
  });

  it('a PAL that has said everything is not interrupted, even if its last chunk was not marked as such', () => {
    const listener = hear(palSays('One two.', p1), palStarts(p1), palSpeaks('One two.', p1), palStops(p1));
    expect(ended(listener)).toEqual([['One two.', 'final', false]]);
    expect(ended(hear(palStarts(p1), palSpeaks('One two.', p1), palStops(p1)))).toEqual([
      ['One two.', 'final', false],
    ]);
  });

  it('a plan of which nothing was spoken is interrupted, and shows nothing', () => {
    const listener = hear(userSpeaks('Hi', { turn: 1 }), userSays('Hi.', { turn: 1 }), palSays('Hello.', p1));
    expect(ended(listener)).toEqual([
      ['Hi.', 'final', false],
      ['', 'final', true],
    ]);
  });

  it('what the user said or typed last is final', () => {
    const listener = hear(userStarts({ turn: 1 }), userSpeaks('Hello th', { turn: 1 })).type('Bye');
    expect(ended(listener)).toEqual([
      ['Hello th', 'final', false],
      ['Bye', 'final', false],
    ]);
  });

  it('rows that ended before stay as they were', () => {
    const listener = hear(palSpeaks('Hi.', { ...p1, final: true }), userSays('Hello.', { turn: 2 }));
    const before = listener.transcript;
    listener.writer.finish();
    expect(listener.transcript).toEqual(before);
  });
});
