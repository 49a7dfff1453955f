import { act, fireEvent, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { BackgroundMenu } from '../../../src/components/parts/BackgroundMenu';
import { type BackgroundControls, useBackground } from '../../../src/hooks/effects/useBackground';
import { supportBrowser } from '../../hooks/effects/supportBrowser';
import { renderConversation } from '../renderConversation';

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

let background: BackgroundControls | undefined;

function Menu(): ReactElement {
  background = useBackground();
  return <BackgroundMenu images={[{ url: 'https://a.test/beach.jpg', label: 'Beach' }]} blurStrength={0.4} />;
}

const open = () => fireEvent.click(screen.getByRole('button', { name: 'Background and noise' }));
const choose = (role: 'menuitemradio' | 'menuitemcheckbox', name: string) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const items = () => [...document.querySelectorAll('[role^="menuitem"]')];
const checked = () => items().map((item) => `${item.textContent} ${item.getAttribute('aria-checked')}`);

test('offers backgrounds and noise cancellation, with the chosen ones checked', async () => {
  renderConversation(<Menu />);
  open();
  expect(checked()).toEqual(['No effect true', 'Blur false', 'Beach false', 'Noise cancellation false']);
  await choose('menuitemradio', 'Beach');
  expect(screen.queryByRole('menu')).toBeNull();
  open();
  await choose('menuitemcheckbox', 'Noise cancellation');
  open();
  expect(checked()).toEqual(['No effect false', 'Blur false', 'Beach true', 'Noise cancellation true']);
  await choose('menuitemradio', 'Blur');
  expect(background?.background).toEqual({ type: 'blur', strength: 0.4 });
});

test('is reached with arrow keys, beginning with the chosen background', async () => {
  renderConversation(<Menu />);
  await act(async () => background?.setBackground({ type: 'blur' }));
  open();
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toBe('Blur');
  const press = (key: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key });
  press('End');
  expect(focused()).toBe('Noise cancellation');
  press('ArrowDown');
  expect(focused()).toBe('No effect');
});

test('announces an effect that fails, and shows it in the menu', async () => {
  const { connect, container } = renderConversation(<Menu />);
  await connect();
  expect(screen.queryByRole('alert')).toBeNull();
  await act(async () => background?.setBackground({ type: 'image', url: 'https://a.test/x.webp' }));
  expect((await screen.findByRole('alert')).textContent).toBe('We couldn’t apply the effect.');
  expect(container.querySelector('[data-tavus-part="background-menu"][data-problem]')).not.toBeNull();
  open();
  expect(screen.getAllByText('We couldn’t apply the effect.')).toHaveLength(2);
});

test.each([
  ['nothing', { video: false, audio: false }, []],
  ['only noise cancellation', { video: false, audio: true }, ['Noise cancellation']],
  ['only backgrounds', { video: true, audio: false }, ['No effect', 'Blur']],
])('offers %s where the browser can do no more', (_, supported, offered) => {
  supportBrowser(supported);
  const source = { key: 'real', create: () => new Promise<never>(() => undefined) };
  renderConversation(<BackgroundMenu />, {}, { source });
  if (offered.length > 0) open();
  expect(items().map((item) => item.textContent)).toEqual(offered);
  expect(screen.queryAllByRole('button', { name: 'Background and noise' })).toHaveLength(
    offered.length > 0 ? 1 : 0,
  );
});

test('offers no backgrounds to a conversation without a camera', () => {
  renderConversation(<BackgroundMenu />, {}, { dailyOptions: { videoSource: false } });
  open();
  expect(checked()).toEqual(['Noise cancellation false']);
});
