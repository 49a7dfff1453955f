import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectConsole } from '../../expectConsole';
import { pass, press, renderRecipe, start } from './renderRecipe';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const script = {
  greeting: '',
  replies: [
    {
      when: 'human',
      toolCall: { name: 'hand_over', arguments: { reason: 'A refund' } },
      say: ({ toolResult = 'Sorry.' }) => toolResult,
    },
  ],
};

const ana = { name: 'Ana', url: 'https://example.com/ana' };

interface Request {
  readonly reason: string;
  readonly transcript: string;
  readonly signal: AbortSignal;
}

/** Renders the recipe, and asks for a human. `resolve` and `reject` answer the request. */
async function asked() {
  let resolve: (human: typeof ana) => void = () => undefined;
  let reject: (cause: Error) => void = () => undefined;
  const requests: Request[] = [];
  const callHuman = (request: Request) => {
    requests.push(request);
    return new Promise<typeof ana>((...settle) => {
      [resolve, reject] = settle;
    });
  };
  const rendered = renderRecipe('Helpdesk', script, { callHuman });
  await start();
  await act(async () => rendered.simulation.userSays('I want a human!'));
  await pass(5000);
  return { ...rendered, resolve, reject, requests };
}

test('calls a colleague with the transcript, lets the PAL say goodbye, ends the call and shows the link', async () => {
  const { requests, resolve, received, simulation } = await asked();
  expect(requests).toMatchObject([
    { reason: 'A refund', transcript: expect.stringContaining('I want a human!') },
  ]);
  screen.getByText('Calling a colleague…');
  expect(screen.queryByRole('link')).toBeNull();
  await act(async () => resolve(ana));
  expect(received('tool_result')).toMatchObject([
    { output: 'Ana takes over. Say goodbye.', status: 'success' },
  ]);
  expect(screen.queryByText('Calling a colleague…')).toBeNull();
  await pass(3000);
  expect(simulation.ended).toEqual([]);
  expect(screen.getAllByText(/^Ana takes over/).length).toBeGreaterThan(0);
  await pass(10_000);
  expect(simulation.ended).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Continue with Ana' }).getAttribute('href')).toBe(ana.url);
  await start('Start again');
  expect(screen.queryByRole('link')).toBeNull();
});

test('tells the PAL what to offer if nobody is free, and the call goes on', async () => {
  expectConsole('error', /hand_over/);
  const { reject, received, simulation } = await asked();
  await act(async () => reject(new Error('Nobody answers.')));
  expect(received('tool_result')).toMatchObject([
    { output: 'Nobody is free. Offer a call tomorrow.', status: 'error' },
  ]);
  await pass(30_000);
  expect(screen.queryByText('Calling a colleague…')).toBeNull();
  expect(simulation.ended).toEqual([]);
});

test('stops calling when the visitor hangs up', async () => {
  const { requests } = await asked();
  expect(requests[0]?.signal.aborted).toBe(false);
  await press('End conversation');
  await pass(1000);
  expect(requests[0]?.signal.aborted).toBe(true);
});
