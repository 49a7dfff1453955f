import { act, screen, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { expect, test } from 'vitest';
import { CameraButton } from '../../../src/components/parts/CameraButton';
import { MicButton } from '../../../src/components/parts/MicButton';
import { Notices } from '../../../src/components/parts/Notices';
import { englishLabels } from '../../../src/hooks/labels/englishLabels';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { renderConversation } from '../../components/renderConversation';
import { fakeMedia } from '../../fixtures/fakeMedia';

const inCall = (
  <>
    <MicButton />
    <CameraButton />
    <Notices />
  </>
);

/** Renders the parts, and returns what mutes the tracks that they use now. */
function renderParts(children = inCall) {
  // Without what another visitor has chosen.
  localStorage.clear();
  const media = fakeMedia();
  const conversation = renderConversation(children, {}, { jotaiStore: createStore() }, { media: true });
  const mute = async (kind: 'audio' | 'video', muted: boolean) => {
    const own = () => media.tracks.filter((track) => track.kind === kind && track.deviceId !== 'canvas');
    await waitFor(() => expect(own()).not.toEqual([]));
    await act(async () => {
      for (const track of own()) track.setMuted(muted);
    });
  };
  const has = (name: string, attribute: string) =>
    conversation.container.querySelector(`[data-tavus-part="${name}"]`)?.hasAttribute(attribute);
  return { ...conversation, mute, has };
}

test('shows a microphone that the system mutes as muted, with a notice, until it comes back', async () => {
  const { connect, mute, has } = renderParts();
  await connect();
  await waitFor(() => expect(has('mic-button', 'data-muted')).toBe(false));
  await mute('audio', true);
  await waitFor(() => expect(has('mic-button', 'data-muted')).toBe(true));
  expect(screen.getByText(/^Your system paused your microphone/)).toBeDefined();
  await mute('audio', false);
  await waitFor(() => expect(has('mic-button', 'data-muted')).toBe(false));
  expect(screen.queryByText(/muted by the system/)).toBeNull();
});

test('shows a camera that the system mutes as off, with a notice, until it comes back', async () => {
  const { connect, mute, has } = renderParts();
  await connect();
  await waitFor(() => expect(has('camera-button', 'data-off')).toBe(false));
  await mute('video', true);
  await waitFor(() => expect(has('camera-button', 'data-off')).toBe(true));
  expect(screen.getByText(/^Your system paused your camera/)).toBeDefined();
  await mute('video', false);
  await waitFor(() => expect(has('camera-button', 'data-off')).toBe(false));
});

test('a press still mutes the microphone for the time after the phone call, and ends the notice', async () => {
  const { connect, mute } = renderParts();
  await connect();
  const button = await screen.findByRole('button', { name: englishLabels.mute });
  await mute('audio', true);
  expect(button.getAttribute('aria-label')).toBe(englishLabels.mute);
  act(() => button.click());
  await waitFor(() => expect(button.getAttribute('aria-label')).toBe(englishLabels.unmute));
  expect(screen.queryByText(/muted by the system/)).toBeNull();
});

test('works in the hair check', async () => {
  function Check() {
    useHairCheck();
    return inCall;
  }
  const { mute, has } = renderParts(<Check />);
  await waitFor(() => expect(has('mic-button', 'data-muted')).toBe(false));
  await mute('audio', true);
  await waitFor(() => expect(has('mic-button', 'data-muted')).toBe(true));
  await mute('audio', false);
  await waitFor(() => expect(has('mic-button', 'data-muted')).toBe(false));
});
