import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ConversationSession } from '../../../src/call/session/ConversationSession';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { type Speaker, useSpeaker } from '../../../src/hooks/media/useSpeaker';
import { useTavusContext } from '../../../src/hooks/react/TavusContext';
import { renderConversation } from '../../components/renderConversation';
import { fakeMedia } from '../../fixtures/fakeMedia';

test('choosing a speaker that is gone is accepted, without an unhandled rejection', async () => {
  let speaker: Speaker | undefined;
  function Choice() {
    speaker = useSpeaker();
    const call = useDailyCall();
    if (call)
      vi.spyOn(call, 'setOutputDeviceAsync').mockRejectedValue(new Error('Requested device not found'));
    return null;
  }
  const { connect } = renderConversation(<Choice />);
  await connect();
  await act(async () => expect(await speaker?.setDevice('gone')).toBeUndefined());
  expect(speaker?.deviceId).toBe('gone');
});

/** Renders a connected conversation with blocked audio. `plays` replaces the `play` method of media elements. */
async function blocked(plays: () => Promise<void>) {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(plays);
  onTestFinished(() => play.mockRestore());
  let session: ConversationSession | undefined;
  function Blocked() {
    session = useTavusContext().session;
    const { audioBlocked, buttonProps } = useSpeaker();
    return <button {...buttonProps}>{audioBlocked ? 'silent' : 'heard'}</button>;
  }
  const { connect, container } = renderConversation(<Blocked />);
  await connect();
  await waitFor(() => expect(container.querySelector('audio')).not.toBeNull());
  play.mockClear();
  act(() => session?.setAudioBlocked(true));
  return { play, button: screen.getByRole<HTMLButtonElement>('button') };
}

test('a press unblocks the voice of the PAL, and a press that the browser refuses leaves the audio blocked', async () => {
  let allowed = false;
  const refusal = new DOMException('No gesture.', 'NotAllowedError');
  const { play, button } = await blocked(() => (allowed ? Promise.resolve() : Promise.reject(refusal)));
  expect([button.textContent, button.type]).toEqual(['silent', 'button']);
  await act(async () => button.click());
  expect([button.textContent, play.mock.calls.length]).toEqual(['silent', 1]);
  allowed = true;
  await act(async () => button.click());
  expect(button.textContent).toBe('heard');
});

test('plays the voice even if a new load interrupts the first attempt', async () => {
  const { play, button } = await blocked(async () => undefined);
  play.mockRejectedValueOnce(new DOMException('A new load.', 'AbortError'));
  await act(async () => button.click());
  expect([button.textContent, play.mock.calls.length]).toEqual(['heard', 2]);
});

test('remembers the chosen speaker, and lists speakers only if the browser can route sound', async () => {
  const media = fakeMedia();
  onTestFinished(() => localStorage.clear());
  let speaker: Speaker | undefined;
  function Choice() {
    useHairCheck();
    speaker = useSpeaker();
    return null;
  }
  const { rerenderChildren } = renderConversation(<Choice />);
  await waitFor(() => expect(speaker?.devices.map(({ deviceId }) => deviceId)).toEqual(['out-1']));
  await act(async () => speaker?.setDevice('out-1'));
  expect(speaker?.deviceId).toBe('out-1');
  expect(JSON.parse(localStorage.getItem('tavus-media') ?? '{}')).toEqual({ speakerId: 'out-1' });
  media.unroute();
  await rerenderChildren(<Choice />);
  expect(speaker?.devices).toEqual([]);
});

test('the speaker is known before the call: the chosen one, else the default one, if the browser lists them', async () => {
  const media = fakeMedia();
  media.remember('granted');
  onTestFinished(() => localStorage.clear());
  let speaker: Speaker | undefined;
  function Choice() {
    speaker = useSpeaker();
    return null;
  }
  const { connect, rerenderChildren } = renderConversation(<Choice />);
  expect(speaker?.deviceId).toBeUndefined();
  await waitFor(() => expect(speaker?.deviceId).toBe('out-1'));
  act(() => media.plug({ kind: 'audiooutput', deviceId: 'out-2', label: 'Headset' }));
  await waitFor(() => expect(speaker?.devices.map(({ deviceId }) => deviceId)).toEqual(['out-1', 'out-2']));
  expect(speaker?.deviceId).toBe('out-1');
  act(() => media.unplug('out-1'));
  await waitFor(() => expect(speaker?.deviceId).toBe('out-2'));
  await connect();
  expect(speaker?.deviceId).toBe('out-2');
  media.unroute();
  await rerenderChildren(<Choice />);
  expect(speaker?.deviceId).toBeUndefined();
});

test('the default speaker is known from the hair check on, when the browser reveals its devices', async () => {
  fakeMedia();
  let speaker: Speaker | undefined;
  function Choice() {
    speaker = useSpeaker();
    return null;
  }
  function Check() {
    useHairCheck();
    return null;
  }
  const { rerenderChildren } = renderConversation(<Choice />);
  await act(async () => undefined);
  expect(speaker?.deviceId).toBeUndefined();
  const both = (check: boolean) => (
    <>
      <Choice />
      {check && <Check />}
    </>
  );
  await rerenderChildren(both(true));
  await waitFor(() => expect(speaker?.deviceId).toBe('out-1'));
  await rerenderChildren(both(false));
  expect(speaker?.deviceId).toBe('out-1');
});
