import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { MicButton } from '../../../src/components/parts/MicButton';
import { renderConversation } from '../../components/renderConversation';
import { fakeMedia } from '../../fixtures/fakeMedia';

function render() {
  const media = fakeMedia();
  const conversation = renderConversation(
    <>
      <MicButton mode="push-to-talk" />
      <input aria-label="Field" />
      <button type="button">Other</button>
    </>,
    {},
    {},
    { media: true },
  );
  const isOpen = () =>
    media.tracks.some(
      ({ kind, enabled, readyState }) => kind === 'audio' && enabled && readyState === 'live',
    );
  return {
    ...conversation,
    isOpen,
    opens: () => waitFor(() => expect(isOpen()).toBe(true)),
    closes: () => waitFor(() => expect(isOpen()).toBe(false)),
    /** The fake browser responds by the next task, so a microphone that would open is open by then. */
    staysClosed: async () => {
      await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
      expect(isOpen()).toBe(false);
    },
  };
}

async function connected() {
  const conversation = render();
  await conversation.connect();
  await conversation.closes();
  return { ...conversation, button: screen.getByRole('button', { name: 'Hold to talk' }) };
}

const space = { code: 'Space' };

test('is muted until the button is held, and again after it is released', async () => {
  const { button, opens, closes } = await connected();
  fireEvent.pointerDown(button, { button: 0, pointerId: 1 });
  await opens();
  fireEvent.pointerUp(button, { pointerId: 1 });
  await closes();
});

test('responds only to the main mouse button, and lets a finger slide off or rest on it', async () => {
  const { button, opens, closes, staysClosed, isOpen } = await connected();
  const captures = vi.fn();
  button.setPointerCapture = captures;
  fireEvent.pointerDown(button, { button: 2, pointerId: 1 });
  await staysClosed();
  fireEvent.pointerDown(button, { button: 0, pointerId: 7 });
  await opens();
  expect(captures.mock.calls).toEqual([[7]]);
  expect(fireEvent.contextMenu(button)).toBe(false);
  fireEvent.click(button, { detail: 1 });
  expect(isOpen()).toBe(true);
  fireEvent.lostPointerCapture(button, { pointerId: 7 });
  await closes();
});

test('the space key holds it from anywhere except fields and other buttons, and clicks nothing when released', async () => {
  const { button, opens, closes, staysClosed } = await connected();
  for (const place of [document.body, button, document]) {
    expect(fireEvent.keyDown(place, space)).toBe(false);
    await opens();
    expect(fireEvent.keyUp(place, space)).toBe(false);
    await closes();
  }
  for (const place of [screen.getByRole('textbox'), screen.getByRole('button', { name: 'Other' })]) {
    expect(fireEvent.keyDown(place, space)).toBe(true);
    expect(fireEvent.keyUp(place, space)).toBe(true);
  }
  expect(fireEvent.keyDown(document.body, { code: 'KeyA' })).toBe(true);
  await staysClosed();
});

test('when held by pointer and key, stays open until both are released', async () => {
  const { button, opens, closes, isOpen } = await connected();
  fireEvent.pointerDown(button, { button: 0, pointerId: 1 });
  fireEvent.keyDown(document.body, space);
  await opens();
  fireEvent.pointerUp(button, { pointerId: 1 });
  fireEvent.keyUp(document.body, { code: 'KeyA' });
  expect(isOpen()).toBe(true);
  fireEvent.keyUp(document.body, space);
  await closes();
});

test('leaves the space key to the page before the call and after unmounting', async () => {
  const { connect, closes, rerenderChildren } = render();
  expect(fireEvent.keyDown(document.body, space)).toBe(true);
  await connect();
  await closes();
  await rerenderChildren(null);
  expect(fireEvent.keyDown(document.body, space)).toBe(true);
});

test('removes its listeners from the page when it unmounts', async () => {
  const listening = new Set<string>();
  for (const target of [window, document] as const) {
    const [add, remove] = [target.addEventListener, target.removeEventListener];
    const name = (type: unknown) => `${target === window ? 'window' : 'document'} ${type}`;
    vi.spyOn(target, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
      listening.add(name(args[0]));
      add.apply(target, args);
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((...args: Parameters<typeof remove>) => {
      listening.delete(name(args[0]));
      remove.apply(target, args);
    });
  }
  const { rerenderChildren } = await connected();
  const own = ['window keydown', 'window keyup', 'window blur', 'document visibilitychange'];
  expect([...listening]).toEqual(expect.arrayContaining(own));
  await rerenderChildren(null);
  expect([...listening].filter((name) => own.includes(name))).toEqual([]);
  vi.restoreAllMocks();
});

test.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])(
  'ignores the space key with %o, which switches keyboard layouts or controls screen readers',
  async (modifier) => {
    const { staysClosed } = await connected();
    expect(fireEvent.keyDown(document.body, { ...space, ...modifier })).toBe(true);
    await staysClosed();
  },
);

test('ignores a space key event that a listener on the page has already handled', async () => {
  const { staysClosed, container } = await connected();
  container.addEventListener('keydown', (event) => event.preventDefault());
  fireEvent.keyDown(container, space);
  await staysClosed();
});

test.each([
  ['switching to another window', () => window.dispatchEvent(new Event('blur'))],
  ['switching to another tab', hidePage],
  ['a canceled touch', () => fireEvent.pointerCancel(screen.getByRole('button', { name: 'Hold to talk' }))],
])('%s releases it', async (_, takeAway) => {
  const { button, opens, closes } = await connected();
  fireEvent.pointerDown(button, { button: 0, pointerId: 1 });
  fireEvent.keyDown(document.body, space);
  fireEvent.keyUp(document.body, space);
  await opens();
  act(() => void takeAway());
  await closes();
});

test('a key that is still down when the page comes back does not reopen it, and showing the page does not release it', async () => {
  const { opens, closes, staysClosed, isOpen } = await connected();
  fireEvent.keyDown(document.body, space);
  await opens();
  fireEvent(document, new Event('visibilitychange'));
  expect(isOpen()).toBe(true);
  act(() => void window.dispatchEvent(new Event('blur')));
  await closes();
  expect(fireEvent.keyDown(document.body, { ...space, repeat: true })).toBe(false);
  await staysClosed();
});

test('unmounting releases it', async () => {
  const { button, opens, closes, rerenderChildren } = await connected();
  fireEvent.pointerDown(button, { button: 0, pointerId: 1 });
  await opens();
  await rerenderChildren(null);
  await closes();
});

test('assistive technology, which cannot hold a button, toggles it with a click', async () => {
  const { button, opens, closes } = await connected();
  fireEvent.click(button, { detail: 0 });
  await opens();
  fireEvent.click(button, { detail: 0 });
  await closes();
});

function hidePage() {
  vi.spyOn(document, 'hidden', 'get').mockReturnValueOnce(true);
  document.dispatchEvent(new Event('visibilitychange'));
}
