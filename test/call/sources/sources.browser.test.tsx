import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { fromDeployment } from '../../../src/call/sources/fromDeployment';
import { fromServer } from '../../../src/call/sources/fromServer';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { simulate } from '../../../src/simulator';
import { ownRequests } from './ownRequests';

interface FakeState {
  readonly requests: { method: string; path: string; body?: Record<string, unknown> }[];
  readonly conversations: Record<string, string>;
}

const { apiUrl, serverUrl } = await commands.startBackend();

const control = async (path: string, body?: unknown): Promise<FakeState> => {
  const response = await fetch(`${apiUrl}/fake/${path}`, {
    method: 'POST',
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return response.json();
};
const state = () => control('state');

beforeEach(async () => {
  await control('reset');
  await control('deployments/d1', {});
});
/** No test may leave an active conversation behind, because it would be billed. */
afterEach(async () => {
  cleanup();
  await expect.poll(async () => Object.values((await state()).conversations)).not.toContain('active');
});

const sources: [string, () => ConversationSource][] = [
  ['the server', () => fromServer(serverUrl, { body: { product: 7 } })],
  ['two URLs', () => fromServer({ create: serverUrl, end: `${serverUrl}/end` })],
  ['two functions', () => fromServer(ownRequests(serverUrl))],
  ['a deployment', () => fromDeployment('d1', { baseUrl: apiUrl })],
];

test.each(sources)(
  'a conversation from %s is created once on start and ended once on leave',
  async (_, make) => {
    render(<Page make={make} />);
    expect((await state()).requests).toEqual([]);
    await userEvent.dblClick(screen.getByRole('button', { name: 'start' }));
    await screen.findByText('connected');
    expect((await state()).conversations).toEqual({ c1: 'active' });
    await userEvent.click(screen.getByRole('button', { name: 'end' }));
    await screen.findByText('ended');
    await expect.poll(async () => (await state()).conversations).toEqual({ c1: 'ended' });
    const { requests } = await state();
    expect(requests.filter(({ path }) => path.endsWith('/end'))).toHaveLength(1);
  },
);

test.each(sources)('a prepared conversation from %s is joined without another request', async (_, make) => {
  render(<Page make={make} />);
  await userEvent.click(screen.getByRole('button', { name: 'prepare' }));
  await expect.poll(async () => (await state()).conversations).toEqual({ c1: 'active' });
  const asked = (await state()).requests.length;
  await userEvent.click(screen.getByRole('button', { name: 'start' }));
  await screen.findByText('connected');
  expect((await state()).requests).toHaveLength(asked);
});

test.each(sources)('a prepared conversation from %s is ended on unmount', async (_, make) => {
  const { unmount } = render(<Page make={make} />);
  await userEvent.click(screen.getByRole('button', { name: 'prepare' }));
  await expect.poll(async () => (await state()).conversations).toEqual({ c1: 'active' });
  unmount();
  await expect.poll(async () => (await state()).conversations).toEqual({ c1: 'ended' });
});

test.each([
  ['the server', `?from=server&server=${encodeURIComponent(serverUrl)}`],
  ['two URLs', `?from=urls&server=${encodeURIComponent(serverUrl)}`],
  ['two functions', `?from=functions&server=${encodeURIComponent(serverUrl)}`],
  ['a deployment', `?from=deployment&deployment=${encodeURIComponent(apiUrl)}`],
])('a conversation from %s is ended when the page closes', async (_, query) => {
  const frame = document.createElement('iframe');
  const script = new URL(`/test/call/sources/leavingPage.ts${query}`, window.location.origin);
  // Vitest rewrites dynamic imports to use its own runner, which only its own page has.
  const runner = 'globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };';
  frame.srcdoc = `<script>${runner}</script><script type="module" src="${script.href}"></script>`;
  const created = new Promise((resolve) =>
    window.addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data);
    }),
  );
  document.body.append(frame);
  expect(await created).toBe('c1');
  expect((await state()).conversations).toEqual({ c1: 'active' });
  frame.remove();
  await expect.poll(async () => (await state()).conversations).toEqual({ c1: 'ended' });
});

test('a refusal by the server shows as an error, and a retry succeeds', async () => {
  render(<Page make={() => fromServer(serverUrl)} />);
  await control('answer-next', { status: 400, body: { message: 'maximum concurrent conversations' } });
  await userEvent.click(screen.getByRole('button', { name: 'start' }));
  await screen.findByText('error concurrency-limit');
  await userEvent.click(screen.getByRole('button', { name: 'start' }));
  await screen.findByText('connected');
  expect((await state()).conversations).toEqual({ c1: 'active' });
});

const limit = 'User has reached maximum concurrent conversations';

test.each([
  ['a 500 around the reply of Tavus', { status: 500, body: { error: `400: {"message":"${limit}"}` } }],
  ['a nested message', { status: 400, body: { error: { message: limit } } }],
  ['plain text', { status: 400, text: limit }],
])("the limit in a server's own shape, %s, shows as such from a URL and a function", async (_, answer) => {
  const url = `${apiUrl}/v2/own`;
  for (const create of [url, () => fetch(url, { method: 'POST' })]) {
    const { unmount } = render(<Page make={() => fromServer({ create })} />);
    await control('answer-next', answer);
    await userEvent.click(screen.getByRole('button', { name: 'start' }));
    await screen.findByText('error concurrency-limit');
    unmount();
  }
});

test("a server's own text and its Retry-After, which it has to expose, are in the error", async () => {
  const body = { error: { text: 'Please wait 12 seconds.' } };
  const headers = { 'retry-after': '12', 'access-control-expose-headers': 'retry-after' };
  await control('answer-next', { status: 429, body, headers });
  const { signal } = new AbortController();
  await expect(fromServer({ create: `${apiUrl}/v2/own` }).create({ signal })).rejects.toMatchObject({
    code: 'rate-limited',
    text: 'Please wait 12 seconds.',
    hint: expect.stringContaining('asks to wait 12 seconds'),
  });
});

test('a page on another origin can read how long the handler asks to wait', async () => {
  await control('answer-next', { status: 400, body: { message: limit } });
  const { signal } = new AbortController();
  await expect(fromServer(serverUrl).create({ signal })).rejects.toMatchObject({
    code: 'concurrency-limit',
    hint: expect.stringContaining('asks to wait 30 seconds'),
  });
});

test('a conversation that is ended while the server is still creating it is not left behind', async () => {
  render(<Page make={() => fromServer(serverUrl)} />);
  const conversation = { conversation_id: 'c9', conversation_url: 'https://r.invalid/c9' };
  await control('answer-next', { held: true, body: conversation });
  await userEvent.click(screen.getByRole('button', { name: 'start' }));
  await expect.poll(async () => (await state()).requests).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'end' }));
  await screen.findByText('ended');
  await control('release');
  await expect
    .poll(async () => (await state()).requests.map(({ path }) => path))
    .toContain('/v2/conversations/c9/end');
});

/** Creates a new source on every render, as in an application that does not memoize it. */
function Page({ make }: { make: () => ConversationSource }) {
  return (
    <TavusProvider source={simulated(make())}>
      <Controls />
    </TavusProvider>
  );
}

function Controls() {
  const { state, error, start, end, prepare } = useConversation();
  return (
    <>
      <output>{[state, error?.code].filter(Boolean).join(' ')}</output>
      <button type="button" onClick={start}>
        start
      </button>
      <button type="button" onClick={end}>
        end
      </button>
      <button type="button" onClick={prepare}>
        prepare
      </button>
    </>
  );
}

/** Simulates only the call, because there is no Daily room to join here. */
function simulated(source: ConversationSource): ConversationSource {
  return {
    ...source,
    bringsCall: true,
    async create(context) {
      const conversation = await source.create(context);
      const room = await simulate({}, { delayMs: 10, media: false, seed: 1 }).create(context);
      // The simulated PAL names the conversation by the id in its room's URL.
      const { conversationUrl, createCall } = room;
      return { ...conversation, conversationUrl, createCall };
    },
  };
}
