import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Summary, type SummaryOwnProps } from '../../../src/components/parts/Summary';
import { expectConsole } from '../../expectConsole';
import { renderConversation } from '../renderConversation';

async function afterCall(load: SummaryOwnProps['load'], greeting = 'Shall we plan your trip?') {
  const conversation = renderConversation(<Summary load={load} />, { greeting });
  const { connect, advance, simulation } = conversation;
  const talk = async () => {
    await connect();
    await advance(3000);
    await act(async () => simulation.palLeaves());
  };
  await talk();
  return { ...conversation, talk };
}

const group = () => screen.queryByRole('group', { name: 'What you talked about' });

test('asks for a summary of the conversation once it is over, and shows it', async () => {
  let answer = (_text: string) => {};
  const load = vi.fn<SummaryOwnProps['load']>(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const { container, connect } = renderConversation(<Summary load={load} />, { greeting: 'Hello.' });
  await connect();
  expect(container.querySelector('[data-tavus-part="summary"]')).toBeNull();
  expect(load).not.toHaveBeenCalled();

  const over = await afterCall(load);
  expect(screen.getByRole('status').textContent).toBe('Writing a summary…');
  expect(load.mock.lastCall?.[0]).toMatchObject({
    conversationId: expect.stringMatching(/./),
    utterances: [{ role: 'pal', text: 'Shall we plan your trip?' }],
  });
  // StrictMode mounts twice, and only the second call counts.
  const aborted = load.mock.calls.map(([{ signal }]) => signal.aborted);
  expect([aborted.at(-1), aborted.filter((was) => !was).length]).toEqual([false, 1]);
  await act(async () => answer(' You planned a trip. <b>Nice.</b> '));
  expect(group()?.getAttribute('data-status')).toBe('shown');
  expect(screen.getByRole('status').textContent).toBe('You planned a trip. <b>Nice.</b>');
  over.unmount();
});

test.each([
  ['gives nothing', () => undefined],
  ['gives an empty text', async () => '  '],
  ['rejects', () => Promise.reject(new Error('Offline.'))],
  [
    'throws',
    () => {
      throw new Error('No model.');
    },
  ],
])('shows nothing if the application %s', async (_case, load) => {
  await afterCall(load);
  expect(group()).toBeNull();
});

test('asks for no summary if nothing was said', async () => {
  const load = vi.fn(() => 'A quiet one.');
  await afterCall(load, '');
  expect(load).not.toHaveBeenCalled();
  expect(group()).toBeNull();
});

test('forgets a summary with its conversation, also one that comes too late', async () => {
  const answers: ((text: string) => void)[] = [];
  const load = () => new Promise<string>((resolve) => void answers.push(resolve));
  const { talk } = await afterCall(load);
  const first = [...answers];
  await talk();
  await act(async () => {
    for (const answer of first) answer('About the first one.');
  });
  expect(screen.getByRole('status').textContent).toBe('Writing a summary…');
  await act(async () => answers.at(-1)?.('About the second one.'));
  expect(screen.getByRole('status').textContent).toBe('About the second one.');
});

test('asks again when a conversation that was joined again has ended, and shows no earlier summary meanwhile', async () => {
  const answers: ((text: string) => void)[] = [];
  const load = vi.fn<SummaryOwnProps['load']>(() => new Promise((resolve) => void answers.push(resolve)));
  const { advance, connect, session, simulation } = renderConversation(<Summary load={load} />, {
    greeting: 'Shall we plan your trip?',
  });
  await connect();
  await advance(3000);
  await act(async () => simulation.network('interrupted'));
  await act(async () => simulation.fail('connection-error'));
  await advance(5000);
  await act(async () => answers.at(-1)?.('About the first part.'));
  expect(screen.getByRole('status').textContent).toBe('About the first part.');

  // The simulated PAL numbers its events anew.
  expectConsole('warn', /numbering/);
  await act(async () => void session.rejoin());
  await advance(1500);
  expect(group()).toBeNull();
  await act(async () => simulation.say('To the sea?'));
  await advance(3000);
  load.mockClear();
  await act(async () => simulation.palLeaves());
  expect(screen.getByRole('status').textContent).toBe('Writing a summary…');
  const said = load.mock.lastCall?.[0].utterances.map(({ text }) => text);
  expect(said).toEqual(['Shall we plan your trip?', 'To the sea?']);
  await act(async () => answers.at(-1)?.('About the whole.'));
  expect(screen.getByRole('status').textContent).toBe('About the whole.');
});
