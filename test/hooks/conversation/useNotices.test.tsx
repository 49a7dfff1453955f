import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { type Notice, useNotices } from '../../../src/hooks/conversation/useNotices';
import { englishLabels } from '../../../src/hooks/labels/englishLabels';
import { renderConversation } from '../../components/renderConversation';
import { type FakeMedia, fakeMedia } from '../../fixtures/fakeMedia';

async function connected(prepare?: (media: FakeMedia) => void) {
  prepare?.(fakeMedia());
  const seen: { notices: readonly Notice[]; call?: ReturnType<typeof useDailyCall> } = { notices: [] };
  function Watch() {
    seen.notices = useNotices();
    seen.call = useDailyCall();
    return null;
  }
  const conversation = renderConversation(<Watch />, {}, {}, { media: prepare !== undefined });
  await conversation.connect();
  return { ...conversation, seen };
}

test('shows a single notice while the network is down', async () => {
  const { simulation, seen } = await connected();
  expect(seen.notices).toEqual([]);
  act(() => simulation.network('interrupted'));
  expect(seen.notices).toEqual([{ kind: 'reconnecting', text: englishLabels.reconnectingHelp }]);
  act(() => simulation.network('connected'));
  expect(seen.notices).toEqual([]);
});

test('shows a notice about an unavailable microphone during the call, and not after it', async () => {
  const { simulation, advance, seen } = await connected(({ fail }) =>
    fail(new DOMException('busy', 'NotReadableError'), ['audio']),
  );
  await waitFor(() =>
    expect(seen.notices).toEqual([
      { kind: 'microphone', text: expect.stringMatching(/Another app is using your microphone/) },
    ]),
  );
  await act(async () => simulation.palLeaves());
  await advance(100);
  expect(seen.notices).toEqual([]);
});
