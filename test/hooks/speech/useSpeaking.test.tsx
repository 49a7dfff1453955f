import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useSpeaking } from '../../../src/hooks/speech/useSpeaking';
import { useTranscript } from '../../../src/hooks/speech/useTranscript';
import type { Speaking } from '../../../src/state/Speaking';
import { renderConversation } from '../../components/renderConversation';

test('nobody is speaking after the conversation has ended, and the transcript is kept', async () => {
  let speaking: Speaking | undefined;
  let said = 0;
  let end: () => Promise<void> = async () => undefined;
  function Listener() {
    speaking = useSpeaking();
    said = useTranscript().length;
    end = useConversation().end;
    return null;
  }
  const { connect, advance, simulation } = renderConversation(<Listener />, { greeting: '' });
  await connect();
  await act(async () => {
    simulation.deliver({ event_type: 'conversation.started_speaking', properties: { role: 'replica' } });
    simulation.deliver({
      event_type: 'conversation.utterance',
      properties: { role: 'pal', speech: 'Well,' },
    });
    simulation.deliver({ event_type: 'conversation.user.started_speaking' });
  });
  expect([speaking, said]).toEqual([{ pal: true, user: true }, 1]);
  await act(async () => void end());
  await advance(100);
  expect([speaking, said]).toEqual([{ pal: false, user: false }, 1]);
});
