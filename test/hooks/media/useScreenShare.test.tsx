import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { type ScreenShare, useScreenShare } from '../../../src/hooks/media/useScreenShare';
import { renderConversation } from '../../components/renderConversation';

test('does nothing before the call is joined, because the call would throw', async () => {
  let share: ScreenShare | undefined;
  const asked: string[] = [];
  function Share() {
    share = useScreenShare();
    const call = useDailyCall();
    if (call) {
      vi.spyOn(call, 'startScreenShare').mockImplementation(async () => void asked.push('start'));
      vi.spyOn(call, 'stopScreenShare').mockImplementation(() => void asked.push('stop'));
    }
    return <p>{useConversation().state}</p>;
  }
  const { advance } = renderConversation(<Share />, {}, { autoStart: true });
  const both = () =>
    act(async () => {
      share?.start();
      share?.stop();
    });
  await advance(300);
  screen.getByText('connecting');
  await both();
  expect(asked).toEqual([]);
  await advance(1200);
  await both();
  expect(asked).toEqual(['start', 'stop']);
});

test('reflects whether the call shares the screen, and resets when the call ends', async () => {
  let share: ScreenShare | undefined;
  function Share() {
    share = useScreenShare();
    return <button {...share.buttonProps} />;
  }
  const { connect, advance, simulation } = renderConversation(<Share />);
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Share your screen' });
  expect([button.disabled, button.type]).toEqual([true, 'button']);
  const press = () => act(async () => button.click());
  const shares = (sharing: boolean) => waitFor(() => expect(share?.sharing).toBe(sharing));
  await connect();
  await press();
  await shares(true);
  screen.getByRole('button', { name: 'Stop sharing your screen' });
  await press();
  await shares(false);
  await press();
  await shares(true);
  await act(async () => simulation.palLeaves());
  await advance(100);
  await shares(false);
  expect(button.disabled).toBe(true);
});
