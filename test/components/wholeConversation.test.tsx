import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import { type ManualClock, manualClock, simulate } from '../../src/simulator';
import { renderConversation } from '../../src/testing';
import { fixedTimes } from '../fixtures/fixedTimes';

// No browser feature is mocked here, so this runs as the test of an application does. The set-up fails each test that
// writes to the console.

const button = (name: string) => screen.findByRole('button', { name });

async function press(name: string): Promise<void> {
  const found = await button(name);
  await act(async () => void fireEvent.click(found));
}

const script = { greeting: 'Hello!', replies: [{ when: 'price', say: 'Ten dollars.' }] };

async function talk(clock: ManualClock): Promise<void> {
  await act(() => clock.advance(5000));
  expect(screen.getAllByText('Hello!').length).toBeGreaterThan(0);
  const composer = screen.getByRole('textbox');
  fireEvent.change(composer, { target: { value: 'What is the price?' } });
  await press('Send');
  await act(() => clock.advance(6000));
  expect(screen.getAllByText('Ten dollars.').length).toBeGreaterThan(0);
}

test('a conversation goes from its preview to its end', async () => {
  const { clock, advance, unmount } = renderConversation(
    <TavusConversation hairCheck preview={{ title: 'Meet Mira' }} />,
    { script, options: fixedTimes },
  );
  screen.getByRole('heading', { name: 'Meet Mira' });
  await press('Start conversation');
  screen.getByRole('heading', { name: 'Check your audio and video' });
  await press('Join now');
  await talk(clock);
  await press('End conversation');
  await advance(1000);
  screen.getByText('Conversation ended');
  unmount();
});

test('a widget opens, holds a conversation, shrinks to a pill, opens again and closes', async () => {
  const clock = manualClock();
  const source = simulate(script, { clock, seed: 1, media: false, ...fixedTimes });
  const { unmount } = render(<TavusWidget source={source} />);
  await press('Talk to us');
  await screen.findByRole('dialog');
  await press('Start conversation');
  await talk(clock);
  await press('Minimize');
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('Back to the conversation: Live');
  await screen.findByRole('dialog');
  await press('End conversation');
  await act(() => clock.advance(1000));
  await press('Close');
  expect(screen.queryByRole('dialog')).toBeNull();
  unmount();
});
