import { describe, expect, it } from 'vitest';
import { waterfallOf } from '../../../src/devtools/entries/waterfall';
import type { RecordedEntry } from '../../../src/protocol/recording/Recording';
import { stateChange } from './entries';

const call = (atMs: number, event: string, detail = {}): RecordedEntry => ({
  kind: 'call',
  atMs,
  event,
  detail,
});
const start: readonly RecordedEntry[] = [
  stateChange(1000, { state: 'initializing' }),
  call(1010, 'loading'),
  stateChange(1300, { conversationId: 'c1' }),
  call(1400, 'loaded'),
  stateChange(1400, { state: 'connecting' }),
  call(1900, 'joined-meeting'),
  call(2100, 'track-started', { type: 'video', participant: { local: true } }),
  stateChange(2200, { state: 'connected' }),
  call(2300, 'track-started', { type: 'video', participant: { local: false } }),
];

describe('the way from the start to the face', () => {
  it('has each step with its times', () => {
    expect(waterfallOf(start).map(({ name, fromMs, toMs }) => [name, fromMs, toMs])).toEqual([
      ['Create the conversation', 1000, 1300],
      ['Load the engine', 1010, 1400],
      ['Join the room', 1400, 1900],
      ['Wait for the PAL', 1900, 2200],
      ['Show its picture', 1900, 2300],
    ]);
  });

  it('is that of the newest start', () => {
    const again = [
      ...start,
      stateChange(9000, { state: 'initializing' }),
      stateChange(9200, { conversationId: 'c2' }),
    ];
    expect(waterfallOf(again)).toEqual([{ name: 'Create the conversation', fromMs: 9000, toMs: 9200 }]);
  });

  it('has what is known if the recording began in the middle', () => {
    expect(waterfallOf(start.slice(4)).map(({ name }) => name)).toEqual([
      'Join the room',
      'Wait for the PAL',
      'Show its picture',
    ]);
    expect(waterfallOf([])).toEqual([]);
  });
});
