import { describe, expect, it } from 'vitest';
import { FilteredEntries } from '../../../src/devtools/entries/EntryFilter';
import { message, sent, stateChange } from './entries';

const entries = [
  message(0, 'utterance', { role: 'pal', speech: 'It rains in Paris' }),
  sent(1, 'respond', { text: 'And in Rome?' }),
  stateChange(2, { state: 'connected' }),
  message(3, 'tool_call', { name: 'get_weather', arguments: '{"city":"Paris"}' }),
];

describe('the filter of messages', () => {
  it.each([
    ['everything without a filter', [], '', [0, 1, 2, 3]],
    ['by kind', ['message'], '', [0, 3]],
    ['by several kinds', ['sent', 'state'], '', [1, 2]],
    ['by a word in any case', [], 'PARIS', [0, 3]],
    ['by all of several words', [], 'paris tool_call', [3]],
    ['by both', ['sent'], 'rome', [1]],
    ['nothing for what is not there', [], 'Berlin', []],
  ] as const)('shows %s', (_, kinds, text, indexes) => {
    expect(new FilteredEntries({ kinds, text }).update(entries)).toEqual(indexes);
  });

  it('looks only at what is new', () => {
    const filtered = new FilteredEntries({ kinds: [], text: 'rome' });
    expect(filtered.update(entries.slice(0, 1))).toEqual([]);
    expect(filtered.update(entries)).toEqual([1]);
    expect(filtered.update(entries)).toEqual([1]);
  });
});
