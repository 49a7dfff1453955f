import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import { defineTavusElements } from '../../src/elements';
import { simulate } from '../../src/simulator';
import { renderConversation } from '../../src/testing';
import { clearPage, inside, part } from '../elements/inPage';
import '../../src/components/styles.css';

// Leaving takes several frames here, as in a real call. In the meantime the browser moves the focus to the body if the
// focused control is disabled.
const times = { delayMs: 20, leaveMs: 300, media: false };
const script = { greeting: '' };
const simulation = () => simulate(script, { seed: 1, ...times });

defineTavusElements();
afterEach(async () => {
  cleanup();
  await clearPage();
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const focused = () => document.activeElement;
const focusedName = () => focused()?.getAttribute('aria-label');

/** The default is a realistic time. A test that looks at the page in the meantime needs more of it on a slow machine. */
async function call(leaveMs = times.leaveMs) {
  const { start, simulation } = renderConversation(
    <TavusConversation style={{ width: 900, height: 600 }} />,
    { script, clock: 'real', options: { ...times, leaveMs } },
  );
  await start();
  return simulation;
}

async function becomes(name: string) {
  await waitFor(() => expect(focusedName()).toBe(name));
}

test('the end button keeps the focus while the call is left, and then the end gets it', async () => {
  await call(2000);
  const end = await button('End conversation');
  end.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(end.getAttribute('aria-disabled')).toBe('true'));
  await nextFrames();
  expect(focused()).toBe(end);
  // Another press has no effect.
  await userEvent.keyboard('{Enter}');
  await becomes('Conversation ended');
});

test.each(['Mute microphone', 'Turn camera off', 'Share your screen', 'Send', 'Message'])(
  '"%s" has the focus when the PAL leaves, and then the end gets it',
  async (name) => {
    const source = await call();
    const control = await screen.findByLabelText(name);
    await waitFor(() => expect(control.matches(':disabled, [aria-disabled="true"]')).toBe(false));
    control.focus();
    source.palLeaves();
    await becomes('Conversation ended');
  },
);

test('a visitor who goes elsewhere while the call is left stays there', async () => {
  const source = await call(2000);
  render(<input aria-label="Search" />);
  const message = await screen.findByLabelText('Message');
  message.focus();
  source.palLeaves();
  await waitFor(() => expect(message.matches(':disabled')).toBe(true));
  await nextFrames();
  screen.getByLabelText('Search').focus();
  await button('Start again');
  await nextFrames();
  expect(focusedName()).toBe('Search');
});

test('in the widget, the end gets the focus after the end button was pressed', async () => {
  render(<TavusWidget source={simulation()} />);
  await userEvent.click(await button('Talk to us'));
  await userEvent.click(await button('Start conversation'));
  await screen.findByText('Live');
  (await button('End conversation')).focus();
  await userEvent.keyboard('{Enter}');
  await becomes('Conversation ended');
});

test('in the widget, the pill keeps the focus after its end button was pressed', async () => {
  render(<TavusWidget source={simulation()} />);
  await userEvent.click(await button('Talk to us'));
  await userEvent.click(await button('Start conversation'));
  await screen.findByText('Live');
  await userEvent.keyboard('{Escape}');
  await button(/^Back to the conversation/);
  (await button('End conversation')).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()?.getAttribute('data-tavus-part')).toBe('widget-resume'));
});

test('in an element, the end gets the focus after the end button was pressed', async () => {
  const element = Object.assign(document.createElement('tavus-embed'), { source: simulation() });
  element.style.cssText = 'display: block; width: 900px; height: 600px';
  document.body.append(element);
  await element.startConversation();
  inside(element, part('end-button')).focus();
  await userEvent.keyboard('{Enter}');
  const inElement = () => element.shadowRoot?.activeElement?.getAttribute('aria-label');
  await expect.poll(inElement).toBe('Conversation ended');
});

async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}
