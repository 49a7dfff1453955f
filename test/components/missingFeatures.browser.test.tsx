import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import { simulate } from '../../src/simulator';
import { missingFeatures, ofWidgets } from '../fixtures/missingFeatures';
import '../../src/components/styles.css';

const source = () => simulate({ greeting: 'Hello!' }, { seed: 1, delayMs: 5, speed: 20 });
const part = (name: string) => document.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);

/** Presses the buttons with these names one after the other, each as soon as it can be pressed. */
async function press(...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const button = await screen.findByRole<HTMLButtonElement>('button', { name });
    await waitFor(() => expect(button.disabled).toBe(false));
    await userEvent.click(button);
  }
}

function expectNotOffered(names: readonly string[] = []): void {
  expect(names.filter((name) => screen.queryByRole('button', { name }))).toEqual([]);
}

test.each(missingFeatures)('without $name, a whole conversation can be held', async ({ take, hides }) => {
  const giveBack = take();
  try {
    render(<TavusConversation hairCheck source={source()} style={{ height: '100dvh' }} />);
    await press('Start conversation');
    await waitFor(() => expect(part('preview-video')).not.toBeNull());
    expectNotOffered(hides);
    await press('Join now');
    await screen.findByText('Live');
    await waitFor(() => expect(part('utterance-text')?.textContent).toBe('Hello!'));
    await press('Mute microphone', 'Unmute microphone', 'Turn camera off', 'Turn camera on');
    await press('Move your video to another corner', 'Hide your video', 'Show your video');
    await press(/^Choose microphone and speaker/);
    const [, other] = await screen.findAllByRole('menuitemradio');
    if (!other) throw new Error('There is no other microphone.');
    await userEvent.click(other);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'How are you?{Enter}');
    await screen.findByText('How are you?');
    await press('Hide transcript', 'Show transcript');
    expectNotOffered(hides);
    await press('End conversation');
    await screen.findByRole('button', { name: 'Start again' });
    cleanup();
  } finally {
    giveBack();
  }
});

const ofWidget = missingFeatures.filter(({ name }) => ofWidgets.includes(name));

test.each(ofWidget)('without $name, the widget opens, minimizes and closes', async ({ take }) => {
  const giveBack = take();
  try {
    render(<TavusWidget source={source()} closeBehavior="ask" />);
    const isOpen = (open: boolean) =>
      waitFor(() => expect((part('widget-panel')?.getBoundingClientRect().height ?? 0) > 0).toBe(open));
    await press('Talk to us', 'Start conversation');
    await screen.findByText('Live');
    await press('Expand', 'Shrink', 'Close', 'Cancel', 'Close', 'Minimize and keep talking');
    await isOpen(false);
    await press(/^Back to the conversation/);
    await isOpen(true);
    await press('Close');
    await userEvent.click(screen.getByText('End conversation'));
    await isOpen(false);
    await screen.findByRole('button', { name: 'Talk to us' });
    cleanup();
  } finally {
    giveBack();
  }
});
