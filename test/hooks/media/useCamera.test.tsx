import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { type Camera, useCamera } from '../../../src/hooks/media/useCamera';
import { renderConversation } from '../../components/renderConversation';

test('a camera that was on under an earlier, unmounted provider does not count for the new call', async () => {
  let camera: Camera | undefined;
  let state = '';
  function Seen() {
    camera = useCamera();
    state = useConversation().state;
    return null;
  }
  const before = renderConversation(<Seen />, { greeting: '' });
  await before.connect();
  // daily-react passes on changes in the call after a delay.
  await waitFor(() => expect(camera?.enabled).toBe(true));
  before.unmount();
  await waitFor(() => expect(before.simulation.calls).toMatchObject([{ leaves: 1, destroys: 1 }]));

  const props = { autoStart: true, dailyOptions: { startVideoOff: true } };
  const { advance } = renderConversation(<Seen />, { greeting: '' }, props);
  await advance(300);
  expect(state).toBe('connecting');
  expect(camera?.enabled).toBe(false);
});
