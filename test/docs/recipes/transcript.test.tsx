import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass, press, type RenderedRecipe, renderRecipe, start } from './renderRecipe';

/** What the server has received, and whether the browser accepts beacons. */
const server = { beacons: [] as unknown[], posts: [] as unknown[], acceptsBeacons: true };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(server, { beacons: [], posts: [], acceptsBeacons: true });
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    server.posts.push([url, JSON.parse(body)]);
    return new Response();
  });
  vi.spyOn(navigator, 'sendBeacon').mockImplementation((url, body) => {
    if (server.acceptsBeacons) server.beacons.push([url, JSON.parse(String(body))]);
    return server.acceptsBeacons;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const script = { greeting: 'Welcome!', replies: [{ when: 'price', say: 'Ten dollars.' }] };

async function talked(): Promise<RenderedRecipe> {
  const rendered = renderRecipe('Recorded', script);
  await start();
  await act(async () => rendered.simulation.userSays('The price?'));
  await pass(5000);
  expect(server.beacons).toEqual([]);
  return rendered;
}

const delivered = [
  '/api/transcripts',
  {
    conversationId: 'simulated-1',
    text: expect.stringMatching(/PAL: Welcome!\n.*You: The price\?\n.*PAL: Ten dollars\./),
  },
];

test.each<[string, (rendered: RenderedRecipe) => unknown]>([
  ['the visitor ends it', () => press('End conversation')],
  ['Tavus ends it', ({ simulation }) => simulation.shutDown('max_call_duration reached')],
  ['the call fails', ({ simulation }) => simulation.fail('meeting-full')],
  ['the component unmounts', ({ unmount }) => unmount()],
])('the server receives the transcript once when %s', async (_, end) => {
  const rendered = await talked();
  await act(async () => void (await end(rendered)));
  await pass(5000);
  expect(server.beacons).toEqual([delivered]);
});

test('the server receives it before a closing page is gone', async () => {
  await talked();
  await act(async () => {
    window.dispatchEvent(new Event('pagehide'));
    expect(server.beacons).toEqual([delivered]);
  });
  await pass(5000);
  expect(server.beacons).toHaveLength(1);
});

test('a transcript that is too long for a beacon is posted', async () => {
  await talked();
  server.acceptsBeacons = false;
  await press('End conversation');
  expect(server.posts).toEqual([delivered]);
});

test('nothing is sent if nothing was said', async () => {
  renderRecipe('Recorded', { greeting: '' });
  await start();
  await press('End conversation');
  await pass(1000);
  expect(server).toMatchObject({ beacons: [], posts: [] });
});
