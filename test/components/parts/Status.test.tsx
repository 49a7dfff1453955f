import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Status, type StatusOwnProps } from '../../../src/components/parts/Status';
import { callsTool, palStarts, userSays } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';

async function watch(props: StatusOwnProps = {}, name = 'Otto') {
  const conversation = renderConversation(
    <Status {...props} />,
    { greeting: '', name },
    // An application with this callback knows of the tools that no component handles.
    { onToolCall: () => undefined },
  );
  await conversation.connect();
  const status = screen.getByRole('status');
  const hear = (...messages: unknown[]) =>
    act(async () => {
      for (const message of messages) conversation.simulation.deliver(message);
    });
  const shown = () => [...status.querySelectorAll('span')].map(({ textContent }) => textContent);
  /** What assistive technology gets. */
  const read = () =>
    [...status.querySelectorAll('span:not([aria-hidden="true"])')].map(({ textContent }) => textContent);
  return { ...conversation, status, hear, shown, read };
}

const question = userSays('When?', { turn: 1 });
const find = callsTool('find', '{}', { turn: 1, id: 'a' });

test('shows who the PAL is and what it is doing, and reads out only the status', async () => {
  const { hear, shown, read, status } = await watch();
  expect(shown()).toEqual(['Live', 'Otto', 'Listening']);
  await hear(question);
  expect(shown()).toEqual(['Live', 'Otto', 'Thinking…']);
  await hear(palStarts({ turn: 1 }));
  expect(shown()).toEqual(['Live', 'Otto', 'Speaking']);
  expect(status.dataset.activity).toBe('speaking');
  expect(read()).toEqual(['Live']);
});

test('shows and reads out the tool that runs, as an element of its own', async () => {
  const { hear, shown, read, status } = await watch({ toolLabels: { find: 'Looking for a slot…' } });
  await hear(question, find);
  expect(shown()).toEqual(['Live', 'Otto', 'Looking for a slot…']);
  expect(read()).toEqual(['Live', 'Looking for a slot…']);
  expect(status.getAttribute('aria-atomic')).toBe('false');
});

test('a tool without a text is a moment, and a hidden one looks like thinking', async () => {
  const moment = await watch();
  await moment.hear(question, find);
  expect(moment.shown().at(-1)).toBe('One moment…');
  moment.unmount();
  const hidden = await watch({ toolLabels: { find: null } });
  await hidden.hear(question, find);
  expect(hidden.shown().at(-1)).toBe('Thinking…');
  expect(hidden.read()).toEqual(['Live']);
});

test('a PAL without a name has none in the status', async () => {
  const { shown } = await watch({}, 'r9d30b0e55ac');
  expect(shown()).toEqual(['Live', 'Listening']);
});

test('a lost connection takes the place of what the PAL does', async () => {
  const { simulation, shown, status } = await watch();
  await act(async () => simulation.network('interrupted'));
  expect(shown()).toEqual(['Reconnecting…', 'Otto']);
  expect(status.dataset.activity).toBe('reconnecting');
});

test('says the name of the PAL that left', async () => {
  const { simulation, shown } = await watch();
  await act(async () => simulation.palLeaves());
  expect(shown()).toEqual(['Conversation ended', 'Otto left the conversation.']);
});
