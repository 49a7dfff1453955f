import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Ended } from '../../../src/components/parts/Ended';
import { renderConversation } from '../renderConversation';

test('offers the transcript for download after a conversation', async () => {
  const { connect, advance, simulation } = renderConversation(<Ended />, { greeting: 'Good morning.' });
  await connect();
  await advance(2000);
  expect(screen.queryByRole('button', { name: 'Download transcript' })).toBeNull();
  await act(async () => simulation.palLeaves());
  expect(screen.getByRole('button', { name: 'Download transcript' })).toBeTruthy();
});

test('offers no download if nothing was said', async () => {
  const { connect, simulation } = renderConversation(<Ended description="Come again." />, { greeting: '' });
  await connect();
  await act(async () => simulation.palLeaves());
  expect(screen.getByText('Come again.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Start again' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Download transcript' })).toBeNull();
});
