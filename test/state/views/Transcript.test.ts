import { expect, it } from 'vitest';
import { createIsTranscriptEmptyAtom } from '../../../src/state/views/Transcript';
import { hear } from '../../fixtures/listener';
import { palSays } from '../../fixtures/wire';

it('the transcript is empty until something has been said, even if it is planned', () => {
  const { store, state, onlyUtterance } = hear(palSays('Hi.', { inference: 'p1' }));
  const isEmpty = state.derived(createIsTranscriptEmptyAtom);
  expect(store.get(isEmpty)).toBe(false);
  store.set(state.utterance(onlyUtterance.id), { ...onlyUtterance, text: '' });
  expect(store.get(isEmpty)).toBe(true);
  store.set(state.utterance(onlyUtterance.id), undefined);
  store.set(state.utteranceIds, []);
  expect(store.get(isEmpty)).toBe(true);
});
