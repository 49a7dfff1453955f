/// <reference types="@vitest/browser-playwright" />
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { TavusConversation, type TavusConversationProps } from '../../src/components/TavusConversation';
import { TavusWidget, type TavusWidgetProps } from '../../src/components/widget/TavusWidget';
import { WidgetLauncher } from '../../src/components/widget/WidgetLauncher';
import { englishLabels } from '../../src/hooks/labels/englishLabels';
import { type Script, simulate } from '../../src/simulator';
import { needsChromium } from '../engines/engine';
import '../../src/components/styles.css';

afterEach(cleanup);

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const focusedName = () => document.activeElement?.getAttribute('aria-label');

function simulation(script: Script = {}) {
  return simulate(script, { seed: 1, delayMs: 20, speed: 8 });
}

async function showCall(props: TavusConversationProps = {}, script: Script = {}) {
  const source = simulation(script);
  render(<TavusConversation source={source} autoStart {...props} style={{ height: 600, width: 900 }} />);
  await screen.findByText('Live');
  return source;
}

async function showWidget(props: Partial<TavusWidgetProps> = {}) {
  const source = simulation();
  render(<TavusWidget source={source} {...props} />);
  return { source, launcher: await button('Talk to us') };
}

/** Returns the texts of all live regions that announce automatically, except the log and empty regions. */
function told(): string[] {
  return [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live="polite"]')]
    .filter((region) => region.getAttribute('aria-live') !== 'off' && region.getAttribute('role') !== 'log')
    .map((region) => {
      const read = region.cloneNode(true) as Element;
      for (const hidden of read.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return read.textContent;
    })
    .filter((text) => text !== '');
}

test('a lost connection is announced once', async () => {
  const source = await showCall();
  act(() => source.network('interrupted'));
  await screen.findByText(/You lost your connection/);
  expect(told()).toEqual([expect.stringContaining('You lost your connection')]);
  act(() => source.network('connected'));
  await waitFor(() => expect(told()).toEqual(['Live']));
});

test('hiding and showing the self view keeps the focus on its button', async () => {
  await showCall();
  (await button('Hide your video')).focus();
  await userEvent.keyboard('{Enter}');
  await button('Show your video');
  expect(focusedName()).toBe('Show your video');
  await userEvent.keyboard('{Enter}');
  await button('Hide your video');
  expect(focusedName()).toBe('Hide your video');
});

test('controls behind a password prompt cannot be reached by keyboard, and going back moves the focus on', async () => {
  const { launcher } = await showWidget({
    source: undefined,
    deploymentId: 'd1',
    deployment: {
      deploymentId: 'd1',
      customization: { preview: {}, afterCall: {}, widget: {}, hairCheck: {}, raw: {} },
      hasPassword: true,
      showTavusBranding: true,
      limits: {},
      isAvailable: true,
    },
  });
  await userEvent.click(launcher);
  await userEvent.click(await button('Start conversation'));
  const password = await screen.findByLabelText('Enter the password to join');
  await waitFor(() => expect(document.activeElement).toBe(password));
  expect(screen.queryByRole('button', { name: 'End conversation' })).toBeNull();
  (await button('Back')).focus();
  await userEvent.keyboard('{Enter}');
  await button('Start again');
  await waitFor(() => expect(focusedName()).toBe('Conversation ended'));
});
test.for(['circle', 'button', 'card'] as const)(
  'forced colors: the %s that opens the widget has a border and a visible picture',
  async (variant, context) => {
    needsChromium(context, 'emulates');
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    onTestFinished(async () => {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    });
    const { launcher } = await showWidget({ variant });
    const { borderTopStyle, color } = getComputedStyle(launcher);
    expect(borderTopStyle).toBe('solid');
    const picture = launcher.querySelector('[data-tavus-part="launcher-picture"]');
    expect(picture && getComputedStyle(picture, '::before').backgroundColor).toBe(color);
  },
);

test('on a phone in landscape, the widget fills the screen', async () => {
  await page.viewport(740, 360);
  const { launcher } = await showWidget();
  await userEvent.click(launcher);
  await button('Start conversation');
  const { width, height } = screen.getByRole('dialog').getBoundingClientRect();
  expect([width, height]).toEqual([740, 360]);
});

test('retrying by keyboard after the panel failed to load moves the focus to the launcher', async () => {
  function Launcher() {
    const [failed, setFailed] = useState(true);
    return (
      <WidgetLauncher
        ref={null}
        {...{
          hidden: false,
          variant: 'button',
          label: 'Talk to us',
          thumbnail: undefined,
          greeting: undefined,
        }}
        {...{ panelId: 'panel', loading: false, failed, labels: englishLabels, onIntent: () => undefined }}
        onOpen={() => setFailed(false)}
      />
    );
  }
  render(<Launcher />);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
  expect(focusedName()).toBe('Talk to us');
});
