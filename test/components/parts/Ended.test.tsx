import { act, screen } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
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

test('offers to copy the transcript as well, and says that it has', async () => {
  const write = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: write } });
  onTestFinished(() => void vi.unstubAllGlobals());
  const { connect, advance, simulation } = renderConversation(<Ended />, { greeting: 'Good morning.' });
  await connect();
  await advance(2000);
  await act(async () => simulation.palLeaves());
  const button = await screen.findByRole('button', { name: 'Copy transcript' });
  await act(async () => button.click());
  expect(write).toHaveBeenCalledWith(expect.stringContaining('Good morning.'));
  expect(button.getAttribute('aria-label')).toBe('Copied');
});

test('offers no download if nothing was said', async () => {
  const { connect, simulation } = renderConversation(<Ended description="Come again." />, { greeting: '' });
  await connect();
  await act(async () => simulation.palLeaves());
  expect(screen.getByText('Come again.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Start again' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Download transcript' })).toBeNull();
});
