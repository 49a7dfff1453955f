import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ConversationSession } from '../../../src/call/session/ConversationSession';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { type Speaker, useSpeaker } from '../../../src/hooks/media/useSpeaker';
import { useTavusContext } from '../../../src/hooks/react/TavusContext';
import { renderConversation } from '../../components/renderConversation';
import { fakeMedia } from '../../fixtures/fakeMedia';

test('a loudspeaker that is gone keeps nobody from choosing, and rejects into no void', async () => {
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

/** A conversation in which the browser plays nothing until it is told otherwise. */
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

test('a press lets the PAL be heard, and one that is refused leaves the button', async () => {
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

test('a voice that is interrupted by a new one while it begins is played all the same', async () => {
  const { play, button } = await blocked(async () => undefined);
  play.mockRejectedValueOnce(new DOMException('A new load.', 'AbortError'));
  await act(async () => button.click());
  expect([button.textContent, play.mock.calls.length]).toEqual(['heard', 2]);
});

test('the loudspeaker chosen is remembered, beside the rest, and offered only where it can be', async () => {
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
