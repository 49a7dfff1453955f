import Daily from '@daily-co/daily-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Deferred, deferred } from '../../src/call/run/Deferred';
import type { ConversationSource } from '../../src/call/sources/ConversationSource';
import { type Loopback, loopback, loopbackOptions } from './loopback';
import { leaveNothing, renderCall } from './renderCarried';
import { startCallMachine } from './rooms';
import { watchLeaks } from './watchLeaks';

/** What happens at the source, the engine's host and the call object, in order. */
let log: string[];
/** Opens when the source may respond. */
let creation: Deferred;
/** Opens when the engine's host may respond. */
let download: Deferred;
let leaks: ReturnType<typeof watchLeaks>;

beforeEach(() => {
  log = [];
  creation = deferred();
  download = deferred();
  leaks = watchLeaks();
  logJoins();
});

afterEach(async () => {
  await leaveNothing();
  creation.resolve();
  download.resolve();
  leaks.stop();
  vi.restoreAllMocks();
});

test('a call object that never joined can be destroyed once its engine is loaded', async () => {
  loopback();
  const call = Daily.createCallObject(loopbackOptions());
  await call.load();
  await call.destroy();
  expectNothingHeld();
});

describe('the engine', () => {
  test('is requested before the source has created the conversation', async () => {
    const { call } = start();
    await reached('engine requested');
    expect(call.now.state).toBe('initializing');
    expect(log).not.toContain('created');
  });

  test('is awaited before joining if the conversation is created first', async () => {
    const { call, started } = start();
    creation.resolve();
    await expect.poll(() => call.now.conversationId).toBeDefined();
    await reached('engine requested');
    download.resolve();
    await started;
    expect(call.now.state).toBe('connected');
    // daily-js downloads the engine again if it is asked to join while it loads.
    expect(log.slice(-2)).toEqual(['engine loaded', 'join']);
    expect(times('engine requested')).toBe(1);
  });

  test('waits for the conversation before joining if it is loaded first', async () => {
    const { call, started } = start();
    download.resolve();
    await reached('engine loaded');
    creation.resolve();
    await started;
    expect(call.now.state).toBe('connected');
    expect(log.slice(-3)).toEqual(['engine loaded', 'created', 'join']);
    expect(times('engine requested')).toBe(1);
  });
});

describe('a source that fails to create the conversation', () => {
  test('leaves no call and no live track if the engine was loaded', async () => {
    const { call, started } = start(loopback({}, { failCreate: true }));
    download.resolve();
    await reached('engine loaded');
    creation.resolve();
    await started;
    expect(call.now).toMatchObject({ state: 'error', error: { code: 'create-failed' } });
    expectNothingHeld();
  });

  test('leaves no call and no live track if the engine was still loading', async () => {
    const { call, started } = start(loopback({}, { failCreate: true }));
    await reached('engine requested');
    creation.resolve();
    await started;
    expect(call.now).toMatchObject({ state: 'error', error: { code: 'create-failed' } });
    expectNothingHeld();
    download.resolve();
    await call.end();
    expectNothingHeld();
  });
});

describe('an engine that fails to load', () => {
  test('ends the conversation at the source once if it was created first', async () => {
    const { call, source, started } = start(loopback(), refused);
    creation.resolve();
    await expect.poll(() => call.now.conversationId).toBeDefined();
    download.resolve();
    await started;
    await expectLoadFailure(call, source);
  });

  test('ends the conversation at the source once if it is created later', async () => {
    const { call, source, started } = start(loopback(), refused);
    download.resolve();
    await expect.poll(() => times('engine requested')).toBe(attempts);
    creation.resolve();
    await started;
    await expectLoadFailure(call, source);
  });
});

/** daily-js gives up after this number of attempts to load its engine. */
const attempts = 3;

const served = (...request: Parameters<typeof fetch>) => originalFetch(...request);
const refused = async () => new Response('', { status: 503 });
const originalFetch = window.fetch.bind(window);

/** Presses start with a source and an engine that both wait for the test. */
function start(source: Loopback = loopback(), respond: typeof fetch = served) {
  holdDownload(respond);
  window.startCallMachine = (callClientId) => {
    startCallMachine(callClientId);
    log.push('engine loaded');
  };
  const call = renderCall({ source: heldCreation(source), dailyOptions: loopbackOptions() });
  return { call, source, started: call.start() };
}

function heldCreation(source: Loopback): ConversationSource {
  return {
    key: source.key,
    async create(context) {
      await creation.promise;
      const handle = await source.create(context);
      log.push('created');
      return handle;
    },
    end: (...conversation) => source.end?.(...conversation),
  };
}

function holdDownload(respond: typeof fetch): void {
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    if (!String(input).includes('call-machine-object-bundle')) return originalFetch(input, init);
    log.push('engine requested');
    await download.promise;
    return respond(input, init);
  });
}

function logJoins(): void {
  const create = Daily.createCallObject.bind(Daily);
  vi.spyOn(Daily, 'createCallObject').mockImplementation((options) => {
    const call = create(options);
    const join = call.join.bind(call);
    call.join = (properties) => {
      log.push('join');
      return join(properties);
    };
    return call;
  });
}

const times = (event: string) => log.filter((entry) => entry === event).length;

const reached = (event: string) => expect.poll(() => log).toContain(event);

async function expectLoadFailure(call: ReturnType<typeof renderCall>, source: Loopback): Promise<void> {
  expect(call.now).toMatchObject({ state: 'error', error: { code: 'load-failed' } });
  await expect.poll(() => source.ended).toHaveLength(1);
  expect(source.calls).toMatchObject([{ joins: 0 }]);
  call.unmount();
  await leaveNothing();
  expectNothingHeld();
  expect(source.ended).toHaveLength(1);
}

function expectNothingHeld(): void {
  expect(Daily.getCallInstance()).toBeUndefined();
  expect(leaks.holdings()).toMatchObject({ dailyCalls: 0, liveTracks: 0 });
}
