import { describe, expect, it } from 'vitest';
import { EntryIndex } from '../../../src/devtools/entries/EntryIndex';
import { type LaneName, Lanes } from '../../../src/devtools/entries/Lanes';
import type { RecordedEntry } from '../../../src/protocol/recording/Recording';
import { message, sent, stateChange } from './entries';

function lanesOf(...entries: readonly RecordedEntry[]) {
  const index = new EntryIndex();
  index.update(entries);
  return index.lanes;
}

const shown = (lanes: Lanes, lane: LaneName) =>
  lanes.items[lane].map(({ fromMs, toMs, text, tone }) => [fromMs, toMs, text, tone]);

describe('the lanes of the timeline', () => {
  it('has a speech from its start to its stop, with the words that were said', () => {
    const lanes = lanesOf(
      message(100, 'started_speaking', { role: 'pal' }),
      message(200, 'utterance.streaming', { role: 'pal', speech: 'Hello', content_index: 0 }),
      message(300, 'utterance.streaming', { role: 'pal', speech: 'Hello there', content_index: 1 }),
      message(900, 'stopped_speaking', { role: 'pal' }),
    );
    expect(shown(lanes, 'pal')).toEqual([[100, 900, 'Hello there', 'plain']]);
  });

  it('divides the words of a speech with pauses among its pieces', () => {
    const say = (atMs: number, speech: string) =>
      message(atMs, 'utterance.streaming', { role: 'pal', speech }, { turn_idx: 1 });
    const lanes = lanesOf(
      message(100, 'started_speaking', { role: 'pal' }, { turn_idx: 1 }),
      say(200, 'First.'),
      message(300, 'stopped_speaking', { role: 'pal' }, { turn_idx: 1 }),
      message(500, 'started_speaking', { role: 'pal' }, { turn_idx: 1, seq: 9 }),
      say(600, 'First. Then'),
      say(700, 'First. Then more.'),
      say(650, 'First. Then'),
    );
    expect(lanes.items.pal.map(({ text }) => text)).toEqual(['First.', 'Then more.']);
  });

  it('has the planned words of a speech that is not streamed', () => {
    const lanes = lanesOf(
      message(50, 'utterance', { role: 'pal', speech: 'Welcome!' }),
      message(100, 'started_speaking', { role: 'pal' }, { turn_idx: 0 }),
      message(120, 'utterance', { role: 'pal', speech: 'Welcome!' }, { turn_idx: 0 }),
      message(200, 'stopped_speaking', { role: 'pal' }, { turn_idx: 0 }),
      message(300, 'started_speaking', { role: 'pal' }, { turn_idx: 1 }),
    );
    expect(shown(lanes, 'pal')).toEqual([
      [100, 200, 'Welcome!', 'plain'],
      [300, undefined, '', 'plain'],
    ]);
  });

  it('goes on with a speech that has not stopped, until the conversation ends', () => {
    const start = message(100, 'started_speaking', { role: 'user' });
    expect(shown(lanesOf(start), 'user')).toEqual([[100, undefined, '', 'plain']]);
    expect(shown(lanesOf(start, stateChange(500, { state: 'ended' })), 'user')).toEqual([
      [100, 500, '', 'plain'],
    ]);
  });

  it('marks a speech that was cut short', () => {
    const lanes = lanesOf(
      message(100, 'started_speaking', { role: 'pal' }),
      message(400, 'stopped_speaking', { role: 'pal', interrupted: true }),
    );
    expect(shown(lanes, 'pal')).toEqual([[100, 400, '', 'warning']]);
  });

  it('counts a copy under the old name once', () => {
    const lanes = lanesOf(
      message(100, 'started_speaking', { role: 'pal' }),
      message(101, 'replica.started_speaking', {}),
      message(500, 'stopped_speaking', { role: 'pal' }),
      message(501, 'replica.stopped_speaking', {}),
    );
    expect(lanes.items.pal).toHaveLength(1);
  });

  it('ends a tool call with the result that was sent, and leaves one without a result a moment', () => {
    const call = (atMs: number, id: string) =>
      message(atMs, 'tool_call', { name: 'get_weather', arguments: '{}', tool_call_id: id }, { turn_idx: 1 });
    const lanes = lanesOf(
      call(100, 'a'),
      call(150, 'b'),
      sent(400, 'tool_result', { tool_call_id: 'a', status: 'error' }),
    );
    expect(shown(lanes, 'tools')).toEqual([
      [100, 400, 'get_weather', 'problem'],
      [150, 150, 'get_weather', 'quiet'],
    ]);
  });

  it('shows a card until the next one, or until it is cleared', () => {
    const card = (atMs: number, title: string) =>
      message(atMs, 'tool_call', {
        name: 'canvas_show_text',
        arguments: JSON.stringify({ title }),
        tool_call_id: title,
        canvas_config: {},
      });
    const lanes = lanesOf(
      card(100, 'One'),
      card(300, 'Two'),
      message(700, 'tool_call', { name: 'canvas_clear', arguments: '{}', tool_call_id: 'x' }),
    );
    expect(shown(lanes, 'cards').map((item) => item.slice(0, 3))).toEqual([
      [100, 300, 'canvas_show_text: One'],
      [300, 700, 'canvas_show_text: Two'],
    ]);
  });

  it('shows the states of the conversation, and each trouble with the network', () => {
    const lanes = lanesOf(
      stateChange(0, { state: 'connecting' }),
      stateChange(500, { state: 'connected' }),
      stateChange(800, { connection: 'reconnecting' }),
      stateChange(900, { connection: 'stable' }),
      stateChange(1000, { state: 'ended' }),
    );
    expect(shown(lanes, 'network')).toEqual([
      [0, 500, 'connecting', 'quiet'],
      [500, 1000, 'connected', 'plain'],
      [800, 900, 'reconnecting', 'problem'],
      [1000, 1000, 'ended', 'quiet'],
    ]);
  });

  it('makes a band of everything with the same turn', () => {
    const lanes = lanesOf(
      message(100, 'started_speaking', { role: 'user' }, { turn_idx: 4 }),
      message(700, 'stopped_speaking', { role: 'user' }, { turn_idx: 4 }),
      message(900, 'started_speaking', { role: 'pal' }, { turn_idx: 5 }),
    );
    expect(lanes.turns.map(({ turnIdx, fromMs, toMs }) => [turnIdx, fromMs, toMs])).toEqual([
      [4, 100, 700],
      [5, 900, 900],
    ]);
  });

  it('keeps a typed text as a moment of the user', () => {
    const lanes = new Lanes();
    lanes.add(sent(250, 'respond', { text: 'Hi' }), 0);
    expect(shown(lanes, 'user')).toEqual([[250, 250, 'Hi', 'quiet']]);
  });
});
