import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { expect, test } from 'vitest';
import { DeviceMenu } from '../../../src/components/parts/DeviceMenu';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { renderConversation } from '../renderConversation';

/** Renders the menu of cameras, in the hair check, in a browser that has two cameras. */
function renderMenu() {
  const media = fakeMedia();
  function Check() {
    useHairCheck();
    return <DeviceMenu kind="camera" />;
  }
  renderConversation(<Check />, {}, { jotaiStore: createStore() }, { media: true });
  return media;
}

test('offers cameras, with the one in use checked, and uses the chosen one', async () => {
  const media = renderMenu();
  fireEvent.click(await screen.findByRole('button', { name: 'Choose camera' }));
  const items = screen.getAllByRole('menuitemradio');
  expect(items.map((item) => [item.textContent, item.getAttribute('aria-checked')])).toEqual([
    ['Front camera', 'true'],
    ['Room camera', 'false'],
  ]);
  fireEvent.click(screen.getByRole('menuitemradio', { name: 'Room camera' }));
  expect(screen.queryByRole('menu')).toBeNull();
  await waitFor(() =>
    expect(
      media.tracks.find(({ kind, readyState }) => kind === 'video' && readyState === 'live')?.deviceId,
    ).toBe('cam-2'),
  );
});

test('disappears when there is nothing left to choose, but not while it is open', async () => {
  const media = renderMenu();
  fireEvent.click(await screen.findByRole('button', { name: 'Choose camera' }));
  act(() => media.unplug('cam-2'));
  await waitFor(() => expect(screen.getAllByRole('menuitemradio')).toHaveLength(1));
  fireEvent.keyDown(screen.getByRole('menuitemradio'), { key: 'Escape' });
  expect(screen.queryByRole('button', { name: 'Choose camera' })).toBeNull();
});
