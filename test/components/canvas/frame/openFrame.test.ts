import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeFrame } from './fakeFrame';

const interaction = (fields: object = {}) => ({
  role: 'user',
  content: [
    {
      type: 'text',
      text: 'Tuesday',
      _meta: { 'tavus.canvas.interaction': { type: 'submit', value: { day: 2 }, ...fields } },
    },
  ],
});

/** How many listeners for messages the window has, more than before the test. */
let listeners = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  listeners = 0;
  const { addEventListener, removeEventListener } = window;
  type Args = Parameters<typeof addEventListener>;
  vi.spyOn(window, 'addEventListener').mockImplementation((...args: Args) => {
    if (args[0] === 'message') listeners += 1;
    addEventListener.apply(window, args);
  });
  vi.spyOn(window, 'removeEventListener').mockImplementation((...args: Args) => {
    if (args[0] === 'message') listeners -= 1;
    removeEventListener.apply(window, args);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a frame that opens', () => {
  it('listens before it gets its address', () => {
    const seen: number[] = [];
    const { frame } = fakeFrame({}, () => seen.push(listeners));
    expect(seen).toEqual([1]);
    void frame.close();
  });

  it('answers the handshake with what it can do and what the page is like, then hands over the arguments', async () => {
    const { ask, say, received, options, frame } = fakeFrame();
    expect(await ask('ui/initialize', { protocolVersion: '1999-01-01' })).toEqual({
      jsonrpc: '2.0',
      id: 'ask-1',
      result: {
        protocolVersion: '2026-01-26',
        hostInfo: { name: 'tavus-react', version: '1' },
        hostCapabilities: {
          logging: {},
          message: { text: {}, structuredContent: {} },
          updateModelContext: { text: {}, structuredContent: {} },
        },
        hostContext: { theme: 'light', width: 384 },
      },
    });
    expect(received).toHaveLength(1);
    expect(options.onReady).not.toHaveBeenCalled();
    say({ jsonrpc: '2.0', method: 'ui/notifications/initialized' });
    expect(received.slice(1)).toEqual([
      {
        jsonrpc: '2.0',
        method: 'ui/notifications/tool-input',
        params: { arguments: { title: 'Our prices' } },
      },
    ]);
    expect(options.onReady).toHaveBeenCalledOnce();
    await close(frame);
  });

  it('gives up after ten seconds without a connection, and not after one', async () => {
    const silent = fakeFrame();
    vi.advanceTimersByTime(9999);
    expect(silent.options.onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(silent.options.onSilence).toHaveBeenCalledOnce();
    await close(silent.frame);
    const connected = fakeFrame();
    await connected.connect();
    vi.advanceTimersByTime(60_000);
    expect(connected.options.onSilence).not.toHaveBeenCalled();
    await close(connected.frame);
  });
});

describe('a frame that is connected', () => {
  it('gets new arguments, and only what has changed around it', async () => {
    const { connect, frame, received } = fakeFrame();
    frame.setContext({ theme: 'light', width: 300 });
    await connect();
    received.length = 0;
    frame.setInput({ title: 'Other prices' });
    frame.setContext({ theme: 'light', width: 300 });
    frame.setContext({ theme: 'dark', width: 300 });
    expect(received).toEqual([
      {
        jsonrpc: '2.0',
        method: 'ui/notifications/tool-input',
        params: { arguments: { title: 'Other prices' } },
      },
      { jsonrpc: '2.0', method: 'ui/notifications/host-context-changed', params: { theme: 'dark' } },
    ]);
    await close(frame);
  });

  it('is told with the arguments what has changed during the handshake', async () => {
    const { ask, say, frame, received } = fakeFrame();
    await ask('ui/initialize');
    frame.setContext({ theme: 'dark', width: 384 });
    frame.setInput({ title: 'Newest prices' });
    expect(received).toHaveLength(1);
    say({ jsonrpc: '2.0', method: 'ui/notifications/initialized' });
    expect(received.slice(1).map(({ params }) => params)).toEqual([
      { arguments: { title: 'Newest prices' } },
      { theme: 'dark' },
    ]);
    await close(frame);
  });

  it('has its interaction recorded and its text said', async () => {
    const { connect, ask, options, frame } = fakeFrame();
    await connect();
    const answer = await ask('ui/message', interaction({ component: 'canvas.alert' }));
    expect(answer?.result).toEqual({});
    expect(options.onInteraction).toHaveBeenCalledExactlyOnceWith(
      { type: 'submit', value: { day: 2 }, interactionId: undefined, metadata: undefined },
      'Tuesday',
    );
    await close(frame);
  });

  it('learns that its interaction was not recorded', async () => {
    const onInteraction = () => Promise.reject(new Error('Tavus answered 500.'));
    const { connect, ask, frame } = fakeFrame({ onInteraction });
    await connect();
    const answer = await ask('ui/message', interaction());
    expect(answer?.result).toEqual({
      isError: true,
      code: 'interaction_post_failed',
      message: 'Tavus answered 500.',
    });
    await close(frame);
  });

  it('cannot say anything without an interaction', async () => {
    const { connect, ask, options, frame } = fakeFrame();
    await connect();
    const answer = await ask('ui/message', { role: 'user', content: [{ type: 'text', text: 'Buy it.' }] });
    expect(answer?.result).toMatchObject({ isError: true, code: 'missing_interaction_metadata' });
    expect(options.onInteraction).not.toHaveBeenCalled();
    expect(options.onRefusal).toHaveBeenCalledExactlyOnceWith('no-interaction');
    await close(frame);
  });

  it('has one interaction at a time, and ten within ten seconds', async () => {
    let finish: () => void = () => undefined;
    const onInteraction = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { connect, ask, options, frame } = fakeFrame({ onInteraction });
    await connect();
    const first = ask('ui/message', interaction());
    const second = await ask('ui/message', interaction());
    expect(second?.result).toMatchObject({ isError: true, code: 'too_many_interactions' });
    finish();
    expect((await first)?.result).toEqual({});
    onInteraction.mockImplementation(async () => undefined);
    for (let count = 2; count <= 10; count += 1) await ask('ui/message', interaction());
    expect(onInteraction).toHaveBeenCalledTimes(10);
    expect((await ask('ui/message', interaction()))?.result).toMatchObject({ isError: true });
    expect(onInteraction).toHaveBeenCalledTimes(10);
    expect(options.onRefusal).toHaveBeenLastCalledWith('too-fast');
    vi.advanceTimersByTime(10_000);
    expect((await ask('ui/message', interaction()))?.result).toEqual({});
    await close(frame);
  });

  it('gets the size that it asks for', async () => {
    const { connect, ask, options, frame } = fakeFrame();
    await connect();
    expect((await ask('ui/request-display-mode', { mode: 'fullscreen' }))?.result).toEqual({
      mode: 'fullscreen',
    });
    expect((await ask('ui/request-display-mode', { mode: 'pip' }))?.result).toEqual({ mode: 'inline' });
    expect(vi.mocked(options.onDisplayMode).mock.calls).toEqual([['fullscreen'], ['inline']]);
    await close(frame);
  });

  it('reports heights, and nothing else counts as one', async () => {
    const { connect, say, options, frame } = fakeFrame();
    await connect();
    for (const height of [182, Number.NaN, -1, 1e9, '7', undefined, null]) {
      say({ jsonrpc: '2.0', method: 'ui/notifications/size-changed', params: { width: 1e9, height } });
    }
    expect(vi.mocked(options.onHeight).mock.calls).toEqual([[182], [48], [720]]);
    await close(frame);
  });

  it('can pass on the state of the card, ping and log', async () => {
    const { connect, ask, say, options, frame, received } = fakeFrame();
    await connect();
    const update = { structuredContent: { state: 'editing' } };
    expect((await ask('ui/update-model-context', update))?.result).toEqual({});
    expect(options.onModelContext).toHaveBeenCalledExactlyOnceWith(update);
    expect((await ask('ping'))?.result).toEqual({});
    const count = received.length;
    say({
      jsonrpc: '2.0',
      method: 'notifications/message',
      params: { level: 'info', data: 'what was typed' },
    });
    expect(received).toHaveLength(count);
    await close(frame);
  });

  it.each(['ui/open-link', 'tools/call', 'ui/download-file', 'resources/read', 'constructor', ''])(
    'cannot use %j',
    async (method) => {
      const { connect, ask, frame } = fakeFrame();
      await connect();
      expect((await ask(method, { url: 'https://evil.test' }))?.error).toEqual({
        code: -32601,
        message: 'Method not found',
      });
      await close(frame);
    },
  );
});

describe('who is believed', () => {
  const hello = { jsonrpc: '2.0', id: 1, method: 'ping' };

  it.each<[string, Parameters<ReturnType<typeof fakeFrame>['say']>[1]]>([
    ['another frame', { source: {} as Window }],
    ['the page itself', { source: window }],
    ['nobody', { source: null }],
    ['another origin in the same frame', { origin: 'https://evil.test' }],
  ])('a message from %s is ignored', async (_, event) => {
    const { connect, say, received, frame } = fakeFrame();
    await connect();
    received.length = 0;
    say(hello, event);
    await Promise.resolve();
    expect(received).toEqual([]);
    await close(frame);
  });

  it('the window that counts is the one the frame has now', async () => {
    const { say, iframe, received, frame } = fakeFrame();
    const old = iframe.contentWindow as Window;
    iframe.contentWindow = { postMessage: (message: never) => received.push(message) };
    say(hello, { source: old });
    await Promise.resolve();
    expect(received).toEqual([]);
    say(hello);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    iframe.contentWindow = null;
    say(hello, { source: null });
    await Promise.resolve();
    expect(received).toHaveLength(1);
    await close(frame);
  });

  it('nothing that a frame sends is an error, or more than one answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.record(
            {
              jsonrpc: fc.constantFrom('2.0', '1.0', 2),
              id: fc.anything(),
              method: fc.oneof(fc.constantFrom('ui/message', 'ui/initialize', 'ping'), fc.anything()),
              params: fc.anything(),
            },
            { requiredKeys: [] },
          ),
        ),
        async (data) => {
          const { connect, say, received, frame } = fakeFrame();
          await connect();
          const count = received.length;
          say(data);
          await new Promise((resolve) => setImmediate(resolve));
          // A repeated handshake is answered, and nothing else gets more than an answer.
          expect(received.length - count).toBeLessThanOrEqual(1);
          await close(frame);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a frame that closes', () => {
  it('lets its page end by itself', async () => {
    const { connect, frame, received, say } = fakeFrame();
    await connect();
    received.length = 0;
    const closed = frame.close();
    expect(received).toEqual([{ jsonrpc: '2.0', id: 0, method: 'ui/resource-teardown', params: {} }]);
    expect(listeners).toBe(1);
    say({ jsonrpc: '2.0', id: 0, result: {} });
    await closed;
    expect(listeners).toBe(0);
  });

  it('waits no longer than a second', async () => {
    const { connect, frame } = fakeFrame();
    await connect();
    let isClosed = false;
    void frame.close().then(() => {
      isClosed = true;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isClosed).toBe(true);
    expect(listeners).toBe(0);
  });

  it('does not wait for a page that has never connected', async () => {
    const { frame, received, options } = fakeFrame();
    await frame.close();
    expect(listeners).toBe(0);
    expect(received).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(options.onSilence).not.toHaveBeenCalled();
  });

  it('can neither say nor record anything any more', async () => {
    const { connect, frame, ask, options } = fakeFrame();
    await connect();
    const closed = frame.close();
    expect((await ask('ui/message', interaction()))?.error).toMatchObject({ code: -32601 });
    expect(options.onInteraction).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    await closed;
  });
});

async function close(frame: { close(): Promise<void> }): Promise<void> {
  const closed = frame.close();
  await vi.advanceTimersByTimeAsync(1000);
  await closed;
}
