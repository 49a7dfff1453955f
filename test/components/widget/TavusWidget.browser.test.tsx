import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TavusWidget, type TavusWidgetProps } from '../../../src/components/widget/TavusWidget';
import { simulate } from '../../../src/simulator';
import '../../../src/components/styles.css';

afterEach(cleanup);

function show(props: Partial<TavusWidgetProps> = {}) {
  const simulation = simulate({}, { seed: 1, delayMs: 20, speed: 8 });
  const views: string[] = [];
  const rendered = render(
    <>
      <button type="button">Page</button>
      <TavusWidget source={simulation} onViewChange={(view) => views.push(view)} {...props} />
    </>,
  );
  return { ...rendered, simulation, views };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const dialog = () => screen.queryByRole('dialog');
const focused = () => document.activeElement;

async function openAndStart() {
  await userEvent.click(await button('Talk to us'));
  await userEvent.click(await button('Start conversation'));
  await screen.findByText('Live');
}

test('as a modal dialog, opens by keyboard, keeps the focus inside, and returns it on Escape', async () => {
  show({ modal: true });
  const launcher = await button('Talk to us');
  launcher.focus();
  await userEvent.keyboard('{Enter}');
  const panel = await screen.findByRole('dialog');
  await expect.poll(focused).toBe(await button('Start conversation'));
  expect(panel.matches(':modal')).toBe(true);
  expect(panel.ariaModal).toBe('true');
  for (let step = 0; step < 6; step += 1) {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement === document.body || panel.contains(document.activeElement)).toBe(true);
  }
  await userEvent.keyboard('{Escape}');
  await expect.poll(dialog).toBeNull();
  await expect.poll(focused).toBe(await button('Talk to us'));
});

test('Escape during a conversation leaves a pill that shows its state and leads back', async () => {
  const { simulation, views } = show();
  await openAndStart();
  await userEvent.keyboard('{Escape}{Escape}');
  const pill = await button('Back to the conversation: Live');
  expect(dialog()).toBeNull();
  await expect.poll(focused).toBe(pill);
  expect(simulation.calls.map(({ joins, leaves }) => [joins, leaves])).toEqual([[1, 0]]);
  await userEvent.click(pill);
  expect(dialog()).not.toBeNull();
  expect(views).toEqual(['open', 'minimized', 'open']);
});

test('the pill reports that a minimized conversation has ended, and closing it restores the launcher', async () => {
  const { simulation } = show();
  await openAndStart();
  await userEvent.click(await button('Minimize'));
  simulation.palLeaves();
  await button('Back to the conversation: Conversation ended');
  await userEvent.click(await button('Close'));
  await expect.poll(focused).toBe(await button('Talk to us'));
  expect(dialog()).toBeNull();
});

test("a conversation ended with the pill's own button is announced there, and the pill keeps the focus", async () => {
  show();
  await openAndStart();
  await userEvent.keyboard('{Escape}');
  await button('Back to the conversation: Live');
  (await button('End conversation')).focus();
  await userEvent.keyboard('{Enter}');
  const pill = await button('Back to the conversation: Conversation ended');
  await expect.poll(focused).toBe(pill);
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Conversation ended');
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('Conversation ended');
});

test('a greeting is unread until it is dismissed', async () => {
  show({ greeting: 'Any questions?' });
  const launcher = await button('Talk to us');
  expect(launcher.hasAttribute('data-unread')).toBe(true);
  await userEvent.click(await button('Dismiss'));
  expect(launcher.hasAttribute('data-unread')).toBe(false);
  expect(screen.queryByText('Any questions?')).toBeNull();
});

test('dismissing the greeting by keyboard moves the focus to the launcher', async () => {
  show({ greeting: 'Any questions?' });
  await button('Dismiss');
  await userEvent.tab();
  for (let press = 0; press < 10 && document.activeElement !== (await button('Dismiss')); press += 1)
    await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(focused).toBe(await button('Talk to us'));
});

test('asks for the password of a deployment, and starts nothing without it', async () => {
  show({
    source: undefined,
    deploymentId: 'd1',
    deployment: {
      deploymentId: 'd1',
      customization: {
        preview: {},
        afterCall: {},
        widget: {},
        hairCheck: {},
        raw: { preview: { title: 'Members only', btn_title: 'Come in' } },
      },
      hasPassword: true,
      showTavusBranding: true,
      limits: {},
      isAvailable: true,
    },
    customization: { preview: { title: 'Friends only' } },
  });
  await userEvent.click(await button('Talk to us'));
  expect(await screen.findByRole('heading', { name: 'Friends only' })).toBeTruthy();
  await userEvent.click(await button('Come in'));
  const password = await screen.findByLabelText('Enter the password to join');
  await expect.poll(focused).toBe(password);
  await userEvent.click(await button('Back'));
  await screen.findByText('Conversation ended');
});
