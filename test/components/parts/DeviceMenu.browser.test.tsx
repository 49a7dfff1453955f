import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DeviceMenu } from '../../../src/components/parts/DeviceMenu';
import { MicButton } from '../../../src/components/parts/MicButton';
import { Root } from '../../../src/components/parts/Root';
import { type Microphone, useMicrophone } from '../../../src/hooks/media/useMicrophone';
import * as arabic from '../../../src/locales/ar';
import { renderConversation } from '../renderConversation';
import { showCall } from '../styles/showCall';
import '../../../src/components/styles.css';

// The default layout offers effects in the same menu.
const name = /^Choose microphone and speaker/;
const button = () => screen.findByRole('button', { name });
const items = () => screen.queryAllByRole('menuitemradio');
const checked = () => items().filter((item) => item.getAttribute('aria-checked') === 'true');

/** Renders a connected conversation with a microphone button and its menu. */
async function connected() {
  const seen: { microphone?: Microphone } = {};
  function Watch() {
    seen.microphone = useMicrophone();
    return null;
  }
  const conversation = renderConversation(
    <Root>
      <Watch />
      <MicButton />
      <DeviceMenu kind="microphone" />
      <DeviceMenu kind="camera" />
    </Root>,
    {},
    {},
    { media: true },
  );
  await conversation.connect();
  await waitFor(() => expect(seen.microphone?.enabled).toBe(true));
  return { ...conversation, seen };
}

test('lists microphones and speakers with those in use checked, and offers no menu for a single camera', async () => {
  await connected();
  await userEvent.click(await button());
  expect((await button()).getAttribute('aria-expanded')).toBe('true');
  const labels = async (kind: MediaDeviceKind) =>
    (await navigator.mediaDevices.enumerateDevices())
      .filter((device) => device.kind === kind)
      .map(({ label }) => label);
  const [inputs, outputs] = [await labels('audioinput'), await labels('audiooutput')];
  const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));
  // WebKit lists no speakers.
  expect(groups).toEqual(outputs.length > 0 ? ['Microphone', 'Speaker'] : ['Microphone']);
  expect(items().map((item) => item.textContent)).toEqual([...inputs, ...outputs]);
  expect(checked().map((item) => item.textContent)).toEqual([inputs[0], ...outputs.slice(0, 1)]);
  expect(document.activeElement).toBe(checked()[0]);
  const cameras = await labels('videoinput');
  expect(screen.queryAllByRole('button', { name: 'Choose camera' })).toHaveLength(cameras.length > 1 ? 1 : 0);
});

test('works with the keyboard alone: the call uses the chosen device, and the focus returns', async () => {
  const { seen } = await connected();
  (await button()).focus();
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(checked()[0]));
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(items().at(-1));
  await userEvent.keyboard('{Home}{ArrowDown}');
  const chosen = seen.microphone?.devices[1]?.label;
  expect(document.activeElement?.textContent).toBe(chosen);
  await userEvent.keyboard('{Enter}');
  expect(items()).toEqual([]);
  expect(document.activeElement).toBe(await button());
  await waitFor(() =>
    expect(
      seen.microphone?.devices.find(({ deviceId }) => deviceId === seen.microphone?.deviceId)?.label,
    ).toBe(chosen),
  );
  await userEvent.keyboard('{Enter}');
  expect(checked()[0]?.textContent).toBe(chosen);
});

test('Escape closes only the menu and returns the focus', async () => {
  await connected();
  const escaped = vi.fn();
  document.addEventListener('keydown', escaped);
  await userEvent.click(await button());
  escaped.mockClear();
  await userEvent.keyboard('{Escape}');
  document.removeEventListener('keydown', escaped);
  expect(items()).toEqual([]);
  expect(document.activeElement).toBe(await button());
  expect(escaped).not.toHaveBeenCalled();
});

test('closes when the visitor presses or moves the focus elsewhere, or presses the button again', async () => {
  await connected();
  const menu = await button();
  await userEvent.click(menu);
  await userEvent.click(document.body);
  expect(items()).toEqual([]);
  await userEvent.click(menu);
  screen.getByRole('button', { name: 'Mute microphone' }).focus();
  await waitFor(() => expect(items()).toEqual([]));
  await userEvent.click(menu);
  expect(items()).not.toEqual([]);
  await userEvent.click(menu);
  expect(items()).toEqual([]);
});

test.each([
  [1280, 800, {}],
  [360, 740, {}],
  [360, 740, arabic],
  [740, 360, {}],
  [320, 480, arabic],
] as const)(
  'at %d × %d px, the whole menu is inside the call and leaves its button free',
  async (width, height, language) => {
    await page.viewport(width, height);
    const { container } = await showCall(language);
    const button = container.querySelector<HTMLElement>('[data-tavus-part="device-menu-button"]');
    if (!button) throw new Error('There is no menu.');
    await userEvent.click(button);
    const menu = screen.getByRole('menu').getBoundingClientRect();
    const viewport = container.querySelector('[data-tavus-part="viewport"]')?.getBoundingClientRect();
    expect(menu.left).toBeGreaterThanOrEqual(viewport?.left ?? Number.NaN);
    expect(menu.right).toBeLessThanOrEqual(viewport?.right ?? Number.NaN);
    expect(menu.top).toBeGreaterThanOrEqual(viewport?.top ?? Number.NaN);
    expect(menu.bottom).toBeLessThanOrEqual(button.getBoundingClientRect().top);
    expect(menu.height).toBeGreaterThan(120);
  },
);

test('the controls stay visible while the menu is open, even if the mouse rests', async () => {
  const { container } = await showCall();
  const root = container.querySelector<HTMLElement>('[data-tavus-part="root"]');
  root?.style.setProperty('--tavus-fade', '0s');
  await userEvent.click(await button());
  // A focused control keeps the bar visible too.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const rest = () => container.querySelector('[data-tavus-part="viewport"]')?.setAttribute('data-idle', '');
  rest();
  const controls = container.querySelector('[data-tavus-part="controls"]');
  if (!controls) throw new Error('There are no controls.');
  expect(getComputedStyle(controls).opacity).toBe('1');
  await userEvent.click(document.body);
  rest();
  expect(getComputedStyle(controls).opacity).toBe('0');
});
