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
  userStops,
} from '../../fixtures/wire';

const p1 = { turn: 1, inference: 'p1' };
const settled = (listener: Listener) => {
  listener.writer.settle();
  return listener.transcript.map(({ text, status, interrupted }) => [text, status, interrupted]);
};

describe('a row after a long silence', () => {
  it('is final if its speaker has stopped', () => {
    expect(settled(hear(palStarts(p1), palSpeaks('We have', p1), palStops(p1)))).toEqual([
      ['We have', 'final', false],
    ]);
    const user = hear(userStarts({ turn: 1 }), userSpeaks('Hello', { turn: 1 }), userStops({ turn: 1 }));
    expect(settled(user)).toEqual([['Hello', 'final', false]]);
  });

  it('is final if nothing tells when its speaker starts and stops', () => {
    expect(settled(hear(palSpeaks('We have', p1)))).toEqual([['We have', 'final', false]]);
  });

  it('stays open while its speaker is speaking', () => {
    expect(settled(hear(palStarts(p1), palSpeaks('We have', p1)))).toEqual([['We have', 'streaming', false]]);
  });

  it('stays open while its words are only planned', () => {
    const listener = hear(userSpeaks('Hi', { turn: 1 }), userSays('Hi.', { turn: 1 }), palSays('Hello.', p1));
    expect(settled(listener).at(-1)).toEqual(['', 'streaming', false]);
  });

  it('opens again when more words arrive', () => {
    const listener = hear(palStarts(p1), palSpeaks('We have', p1), palStops(p1));
    listener.writer.settle();
    listener.hear(palSpeaks('We have plans', p1));
    expect(listener.onlyUtterance).toMatchObject({ text: 'We have plans', status: 'streaming' });
  });

  it('takes a late text and stays final', () => {
    const listener = hear(palSpeaks('We', { ...p1, seq: 1 }), palStops({ ...p1, seq: 3 }));
    listener.writer.settle();
    listener.hear(palSpeaks('We have', { ...p1, seq: 2 }));
    expect(listener.onlyUtterance).toMatchObject({ text: 'We have', status: 'final' });
  });
});
