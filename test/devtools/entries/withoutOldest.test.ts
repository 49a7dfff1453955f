import { expect, it } from 'vitest';
import { withoutOldest } from '../../../src/devtools/entries/withoutOldest';
import { message, stateChange } from './entries';

it('keeps what the oldest entries have told of the conversation, in one entry', () => {
  const newest = message(40, 'utterance');
  const entries = [
    stateChange(0, { state: 'connecting', connection: 'stable' }),
    message(10, 'utterance'),
    stateChange(20, { state: 'connected' }),
    message(30, 'utterance'),
    newest,
  ];
  expect(withoutOldest(entries, 4)).toEqual([
    stateChange(30, { state: 'connected', connection: 'stable' }),
    newest,
  ]);
});
