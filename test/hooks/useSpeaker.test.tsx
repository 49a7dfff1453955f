import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useDailyCall } from '../../src/hooks/useDailyCall';
import { type Speaker, useSpeaker } from '../../src/hooks/useSpeaker';
import { renderConversation } from '../components/renderConversation';

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
