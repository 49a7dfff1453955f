import { act, screen, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { expect, test } from 'vitest';
import { Notices } from '../../../src/components/parts/Notices';
import { englishLabels } from '../../../src/hooks/labels/englishLabels';
import { type Microphone, useMicrophone } from '../../../src/hooks/media/useMicrophone';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { renderConversation } from '../renderConversation';

/** Renders a connected conversation in a browser that has two microphones. */
async function connected() {
  const media = fakeMedia();
  media.remember('granted');
  let microphone: Microphone | undefined;
  function Watch() {
    microphone = useMicrophone();
    return <button {...microphone.buttonProps} />;
  }
  const conversation = renderConversation(
    <>
      <Watch />
      <Notices />
    </>,
    {},
    { jotaiStore: createStore() },
    { media: true },
  );
  await conversation.connect();
  /** The device of the track that is live; undefined while the microphone is off. */
  const inUse = () =>
    microphone?.enabled
      ? media.tracks.find(({ kind, readyState }) => kind === 'audio' && readyState === 'live')?.deviceId
      : undefined;
  await waitFor(() => expect(inUse()).toBe('mic-1'));
  return { ...conversation, media, inUse, microphone: () => microphone, Watch };
}

const replaced = 'Your microphone disconnected. You’re now using “Headset”.';

test('continues with another microphone, and says so', async () => {
  const { media, inUse } = await connected();
  act(() => media.unplug('mic-1'));
  await waitFor(() => expect(inUse()).toBe('mic-2'));
  expect(await screen.findByText(replaced)).toBeDefined();
});

test('continues with the next one when that is unplugged too, until there is none', async () => {
  const { media, inUse, microphone } = await connected();
  act(() => media.unplug('mic-1'));
  await waitFor(() => expect(inUse()).toBe('mic-2'));
  // daily-react reports the track a moment later than the call.
  await waitFor(() => expect(microphone()?.deviceId).toBe('mic-2'));
  act(() => media.unplug('mic-2'));
  await waitFor(() => expect(microphone()?.permission).toBe('not-found'));
  expect(await screen.findByText(/^We couldn’t find a microphone/)).toBeDefined();
  act(() => media.plug({ kind: 'audioinput', deviceId: 'mic-3', label: 'Earbuds' }));
  await waitFor(() => expect(inUse()).toBe('mic-3'));
});

test('a component that mounts after the microphone was lost reports it as well', async () => {
  const { media, microphone, inUse, rerenderChildren, Watch } = await connected();
  media.unplug('mic-2');
  act(() => media.unplug('mic-1'));
  await waitFor(() => expect(microphone()?.permission).toBe('not-found'));
  await rerenderChildren(<Notices />);
  await rerenderChildren(<Watch key="late" />);
  expect(microphone()?.permission).toBe('not-found');
  expect(inUse()).toBeUndefined();
});

test('a muted microphone that is unplugged stays muted, and can be turned on', async () => {
  const { media, inUse, microphone } = await connected();
  act(() => microphone()?.setEnabled(false));
  await waitFor(() => expect(microphone()?.enabled).toBe(false));
  act(() => media.unplug('mic-1'));
  expect(await screen.findByText(replaced)).toBeDefined();
  expect(microphone()?.enabled).toBe(false);
  const button = screen.getByRole<HTMLButtonElement>('button', { name: englishLabels.unmute });
  await waitFor(() => expect(button.disabled).toBe(false));
  act(() => button.click());
  await waitFor(() => expect(inUse()).toBe('mic-2'));
});
