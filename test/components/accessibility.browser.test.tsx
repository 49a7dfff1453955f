import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TavusConversation } from '../../src/components/TavusConversation';
import { type RenderedConversation, renderConversation } from '../../src/testing';
import { needsChromium } from '../engines/engine';
import { type AccessibleNode, accessibleTree } from './accessibleTree';
import '../../src/components/styles.css';

function showConversation(greeting = 'Good morning.'): RenderedConversation {
  return renderConversation(<TavusConversation style={{ blockSize: 600 }} />, {
    script: { greeting },
    clock: 'real',
    options: { speed: 4, delayMs: 10, media: false },
  });
}

/** Does the same on a phone, where the panel is closed; it stays open until the browser has measured the space. */
async function showOnPhone() {
  await page.viewport(400, 700);
  const conversation = showConversation();
  await waitFor(() => expect(document.querySelector('[data-panel="sheet"]')).not.toBeNull());
  return conversation;
}

async function tabTo(name: string) {
  for (let press = 0; press < 30; press += 1) {
    await userEvent.tab();
    if (focusedName() === name) return;
  }
  throw new Error(`Tab never reaches "${name}".`);
}

function focusedName(): string | null {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? null;
}

const isControl = ({ role }: AccessibleNode) => ['button', 'textbox', 'combobox', 'link'].includes(role);

test('the whole conversation works by keyboard: start, open the transcript, type, end, start again', async () => {
  const { simulation } = await showOnPhone();
  await tabTo('Start conversation');
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'End conversation' });
  await tabTo('Show transcript');
  await userEvent.keyboard('{Enter}');
  const message = screen.getByRole<HTMLInputElement>('textbox', { name: 'Message' });
  await waitFor(() => expect(message.disabled).toBe(false));

  await tabTo('Message');
  await userEvent.keyboard('Hello{Enter}');
  await waitFor(() =>
    expect(simulation.sent.map(({ event_type }) => event_type)).toContain('conversation.respond'),
  );
  await tabTo('End conversation');
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Conversation ended');
  await tabTo('Start again');
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'End conversation' });
});

test('the focused element has a visible outline', async () => {
  showConversation();
  await tabTo('Start conversation');
  const { activeElement } = document;
  const style = activeElement && getComputedStyle(activeElement);
  expect(style?.outlineStyle).not.toBe('none');
  expect(Number.parseFloat(style?.outlineWidth ?? '0')).toBeGreaterThanOrEqual(2);
});

test('during the call, every control has a unique name, and captions are hidden from assistive technology', async (context) => {
  needsChromium(context, 'shows the accessibility tree');
  await showOnPhone();
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await screen.findAllByText('Good morning.');
  for (const name of ['Mute microphone', 'Turn camera off']) await screen.findByRole('button', { name });
  await userEvent.click(screen.getByRole('button', { name: 'Show transcript' }));
  const tree = await accessibleTree();
  const names = tree.filter(isControl).map(({ name }) => name);
  expect(names).not.toContain('');
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining(['Mute microphone', 'Turn camera off', 'End conversation', 'Message']),
  );
  // Once in the transcript row, and once in the log when the utterance is final; never as a caption.
  const log = tree.find(({ role }) => role === 'log');
  expect(log?.properties).toMatchObject({ live: 'polite' });
  const words = tree.filter(({ role, name }) => role === 'StaticText' && name.includes('Good morning.'));
  expect(words.length).toBeLessThanOrEqual(2);
});

test('a conversation is announced from start to end, and the focus is never lost', async () => {
  showConversation();
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await userEvent.click(await screen.findByRole('button', { name: 'End conversation' }));
  await screen.findByText('Conversation ended');
  await waitFor(() => expect(focusedName()).toBe('Conversation ended'));
  expect(screen.getAllByRole('status').length).toBeGreaterThan(0);
});

test('a screen that receives the focus has a description or a name', async () => {
  showConversation();
  await tabTo('Start conversation');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toHaveProperty('dataset.tavusPart', 'stage'));
  const described = document.getElementById(document.activeElement?.getAttribute('aria-describedby') ?? '');
  expect(described?.getAttribute('role')).toBe('status');
  await waitFor(() => expect(described?.textContent).toMatch(/Connecting|Live/));
  await userEvent.click(await screen.findByRole('button', { name: 'End conversation' }));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Conversation ended'));
});

test('finished utterances are announced exactly once, even while the panel is closed', async () => {
  await showOnPhone();
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await screen.findByRole('button', { name: 'Show transcript' });
  const log = await screen.findByRole('log');
  await waitFor(() => expect(log.textContent).toBe('Mira: Good morning.'));
  await userEvent.click(screen.getByRole('button', { name: 'Show transcript' }));
  expect(screen.getAllByRole('log')).toHaveLength(1);
});

test('a conversation without utterances leaves no empty panel behind', async () => {
  const { start, simulation } = showConversation('');
  await start();
  expect(screen.queryByRole('region', { name: 'Transcript' })).not.toBeNull();
  simulation.palLeaves();
  await screen.findByText('Conversation ended');
  expect(screen.queryByRole('region', { name: 'Transcript' })).toBeNull();
  expect(screen.queryByRole('button', { name: /transcript/ })).toBeNull();
});

test('a button whose label describes its action has no pressed state, which would contradict the label', async (context) => {
  needsChromium(context, 'shows the accessibility tree');
  showConversation();
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await screen.findByRole('button', { name: 'Mute microphone' });
  const tree = await accessibleTree();
  expect(tree.filter(({ properties }) => 'pressed' in properties)).toEqual([]);
});
