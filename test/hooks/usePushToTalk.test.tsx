import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MicButton } from '../../src/components/MicButton';
import { TavusProvider } from '../../src/components/TavusProvider';
import { renderConversation } from '../components/renderConversation';
import { fakeMedia } from '../fixtures/fakeMedia';

async function connected() {
  const media = fakeMedia();
  const conversation = renderConversation(
    <>
      <MicButton mode="push-to-talk" />
      <input aria-label="Field" />
    </>,
    {},
    {},
    { media: true },
  );
  await conversation.connect();
  await settle();
  const isOpen = () =>
    media.tracks.some(
      ({ kind, enabled, readyState }) => kind === 'audio' && enabled && readyState === 'live',
    );
  return { ...conversation, isOpen, button: screen.getByRole('button', { name: 'Hold to talk' }) };
}

/** Opening a microphone takes a few promises. */
async function settle() {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
}

test('is muted until it is held, and again when it is let go', async () => {
  const { button, isOpen } = await connected();
  expect(isOpen()).toBe(false);
  fireEvent.pointerDown(button, { button: 0, pointerId: 1 });
  await settle();
  expect(isOpen()).toBe(true);
  fireEvent.pointerUp(button, { pointerId: 1 });
  await settle();
  expect(isOpen()).toBe(false);
});

test('the space key holds it from anywhere but fields', async () => {
  const { isOpen } = await connected();
  fireEvent.keyDown(document.body, { code: 'Space' });
  await settle();
  expect(isOpen()).toBe(true);
  fireEvent.keyUp(document.body, { code: 'Space' });
  await settle();
  expect(isOpen()).toBe(false);
  fireEvent.keyDown(screen.getByRole('textbox'), { code: 'Space' });
  await settle();
  expect(isOpen()).toBe(false);
});

test.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])(
  'the space key with %o is not ours: it changes keyboards, and speaks to screen readers',
  async (modifier) => {
    const { isOpen } = await connected();
    const goesOn = fireEvent.keyDown(document.body, { code: 'Space', ...modifier });
    await settle();
    expect([goesOn, isOpen()]).toEqual([true, false]);
  },
);

test('a space key that something on the page has used already is not ours', async () => {
  const { isOpen, container } = await connected();
  container.addEventListener('keydown', (event) => event.preventDefault());
  fireEvent.keyDown(container, { code: 'Space' });
  await settle();
  expect(isOpen()).toBe(false);
});

test.each([
  ['another window', () => window.dispatchEvent(new Event('blur'))],
  ['a cancelled touch', () => fireEvent.pointerCancel(screen.getByRole('button'))],
])('%s lets go', async (_, takeAway) => {
  const { button, isOpen } = await connected();
  fireEvent.pointerDown(button, { button: 0, pointerId: 1 });
  fireEvent.keyDown(document.body, { code: 'Space' });
  fireEvent.keyUp(document.body, { code: 'Space' });
  await settle();
  expect(isOpen()).toBe(true);
  act(() => void takeAway());
  await settle();
  expect(isOpen()).toBe(false);
});

test('an unmount lets go', async () => {
  const { button, isOpen, rerender, simulation } = await connected();
  fireEvent.pointerDown(button, { button: 0, pointerId: 1 });
  await settle();
  expect(isOpen()).toBe(true);
  rerender(<TavusProvider source={simulation} />);
  await settle();
  expect(isOpen()).toBe(false);
});

test('assistive technology, which cannot hold, switches it by a click', async () => {
  const { button, isOpen } = await connected();
  fireEvent.click(button, { detail: 0 });
  await settle();
  expect(isOpen()).toBe(true);
  fireEvent.click(button, { detail: 0 });
  await settle();
  expect(isOpen()).toBe(false);
});
