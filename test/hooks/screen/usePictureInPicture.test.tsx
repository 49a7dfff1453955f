import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Root } from '../../../src/components/parts/Root';
import { usePictureInPicture } from '../../../src/hooks/screen/usePictureInPicture';
import { renderConversation } from '../../components/renderConversation';
import { fakeMedia } from '../../fixtures/fakeMedia';

/** The video in the picture-in-picture window; happy-dom does not implement picture in picture. */
let shown: Element | null = null;

beforeEach(() => {
  shown = null;
  document.exitPictureInPicture = async () => {
    const before = shown;
    shown = null;
    before?.dispatchEvent(new Event('leavepictureinpicture'));
  };
  HTMLVideoElement.prototype.requestPictureInPicture = async function open() {
    shown = this;
    return new EventTarget() as PictureInPictureWindow;
  };
});

function Keep() {
  const { active, supported, buttonProps } = usePictureInPicture();
  return <button {...buttonProps}>{supported && (active ? 'apart' : 'in place')}</button>;
}

async function connected() {
  fakeMedia();
  const conversation = renderConversation(
    <>
      <video muted data-tavus-part="pal-video" />
      <Root>
        <video muted />
        <video muted data-tavus-part="pal-video" data-testid="mine" />
        <Keep />
      </Root>
    </>,
    {},
    {},
    { media: true },
  );
  const button = screen.getByRole('button', { name: 'Picture in picture' });
  expect([button.textContent, button.getAttribute('type')]).toEqual(['', 'button']);
  await conversation.connect();
  await waitFor(() => expect(button.textContent).toBe('in place'));
  const press = () => act(async () => void fireEvent.click(button));
  return { ...conversation, button, press, video: screen.getByTestId('mine') };
}

test("the button moves this conversation's PAL video into its own window and back", async () => {
  const { button, press, video } = await connected();
  await press();
  expect([shown, button.textContent]).toEqual([video, 'apart']);
  screen.getByRole('button', { name: 'Exit picture in picture' });
  await press();
  expect([shown, button.textContent]).toEqual([null, 'in place']);
});

test('detects that the window was closed with its own button, and removes the listener', async () => {
  const { button, press, video } = await connected();
  const removes = vi.spyOn(video, 'removeEventListener');
  await press();
  await act(async () => void document.exitPictureInPicture());
  expect(button.textContent).toBe('in place');
  expect(removes.mock.calls.map(([type]) => type)).toContain('leavepictureinpicture');
});

test('leaves the video in place if the browser refuses to open the window', async () => {
  const { button, press } = await connected();
  HTMLVideoElement.prototype.requestPictureInPicture = () =>
    Promise.reject(new DOMException('No picture yet.'));
  await press();
  expect(button.textContent).toBe('in place');
});
