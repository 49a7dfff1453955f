import { act, fireEvent, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';
import { InputMenu } from '../../../src/components/layout/InputMenu';
import { type BackgroundControls, useBackground } from '../../../src/hooks/effects/useBackground';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { supportBrowser } from '../../hooks/effects/supportBrowser';
import { renderConversation } from '../renderConversation';

afterEach(() => localStorage.clear());

let background: BackgroundControls | undefined;

function Menus(): ReactElement {
  background = useBackground();
  return (
    <>
      <InputMenu kind="microphone" />
      <InputMenu kind="camera" />
    </>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const items = () => [...document.querySelectorAll('[role^="menuitem"]')];
const checked = () => items().map((item) => `${item.textContent} ${item.getAttribute('aria-checked')}`);

test('offers noise cancellation with the microphone, and backgrounds with the camera', async () => {
  renderConversation(<Menus />);
  press('Noise cancellation');
  expect(checked()).toEqual(['Noise cancellation false']);
  await act(async () => void fireEvent.click(screen.getByRole('menuitemcheckbox')));
  press('Noise cancellation');
  expect(checked()).toEqual(['Noise cancellation true']);
  press('Background');
  expect(checked()).toEqual(['No effect true', 'Blur false']);
  await act(async () => void fireEvent.click(screen.getByRole('menuitemradio', { name: 'Blur' })));
  expect(background?.background.type).toBe('blur');
});

test('offers cameras above the backgrounds', async () => {
  fakeMedia();
  function Check() {
    useHairCheck();
    return <InputMenu kind="camera" />;
  }
  renderConversation(<Check />, {}, {}, { media: true });
  fireEvent.click(await screen.findByRole('button', { name: 'Choose camera, Background' }));
  expect(checked()).toEqual(['Front camera true', 'Room camera false', 'No effect true', 'Blur false']);
});

test('shows nothing where there is one device and the browser has no effects', () => {
  supportBrowser({ video: false, audio: false });
  const source = { key: 'real', create: () => new Promise<never>(() => undefined) };
  renderConversation(<Menus />, {}, { source });
  expect(screen.queryByRole('button')).toBeNull();
});

test('offers no backgrounds to a conversation without a camera', () => {
  renderConversation(<Menus />, {}, { dailyOptions: { videoSource: false } });
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Noise cancellation',
  ]);
});

test('announces an effect that fails, and shows it in the menu', async () => {
  const { connect } = renderConversation(<Menus />);
  await connect();
  await act(async () => background?.setBackground({ type: 'image', url: 'https://a.test/x.webp' }));
  expect((await screen.findByRole('alert')).textContent).toBe('We couldn’t apply the effect.');
  press('Background');
  expect(screen.getAllByText('We couldn’t apply the effect.')).toHaveLength(2);
});
