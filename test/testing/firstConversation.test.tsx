import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConversation } from '../../src/testing';

// In a file of its own, because whatever a conversation loads is there for the next one.
it('has all that the first conversation needs, however little time passes', async () => {
  const { session, advance, transcript } = renderConversation(null, {
    script: { greeting: 'Hello!' },
    options: { delayMs: 0 },
  });
  await act(async () => void session.start());
  await advance(2000);
  expect(transcript()).toEqual([{ role: 'pal', text: 'Hello!', status: 'final' }]);
});
