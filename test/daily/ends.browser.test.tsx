import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TavusProviderProps } from '../../src/components/provider/TavusProvider';
import { type Loopback, loopback, loopbackOptions } from './loopback';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveNothing();
});

const quiet = { greeting: '' };

/** Starts a conversation and waits a little: if it ended in the millisecond it started in, its duration would be 0. */
async function conversing(props: TavusProviderProps): Promise<ReturnType<typeof renderCall>> {
  const call = renderCall(props);
  await call.start();
  await expect.poll(() => Date.now()).toBeGreaterThan((call.now.startedAt ?? 0) + 2);
  return call;
}

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  async function connected() {
    const source = open(quiet);
    const call = await conversing({ source, dailyOptions });
    return { source, call };
  }

  test.each([
    ['max_call_duration reached', 'max-duration'],
    ['participant_left_timeout reached', 'timed-out'],
    ['participant_absent_timeout reached', 'timed-out'],
    ['daily_room_has_been_deleted', 'ended-remotely'],
    ['end_conversation_endpoint_hit', 'ended-remotely'],
  ])('the shutdown "%s" ends the conversation once as %s, with its duration', async (words, reason) => {
    const { source, call } = await connected();
    source.shutDown(words);
    await call.until('ended');
    source.palLeaves();
    source.shutDown('max_call_duration reached');
    expect(call.log.slice(1)).toEqual([`ended ${reason} after a while`]);
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1, timers: 0 }]);
  });

  test.each([
    'bot_could_not_join_meeting',
    'internal error',
    'exception_encountered_during_conversation_startup',
  ])('the shutdown "%s" is reported as an error', async (words) => {
    const { source, call } = await connected();
    source.shutDown(words);
    await call.until('error');
    expect(call.log.slice(1)).toEqual(['error pal-failed', 'ended failed after a while']);
  });

  test.each([
    ['ejected', 'ejected'],
    ['exp-room', 'max-duration'],
    ['exp-token', 'max-duration'],
    ['no-room', 'ended-remotely'],
    ['end-of-life', 'ended-remotely'],
    ['connection-error', 'connection-lost'],
  ] as const)("Daily's fatal error %s ends the conversation once as %s", async (type, reason) => {
    const { source, call } = await connected();
    source.fail(type);
    await call.until('ended');
    expect(call.log.slice(1)).toEqual([`ended ${reason} after a while`]);
    expect(source.calls).toMatchObject([{ destroys: 1, timers: 0 }]);
  });

  test('ends as pal-left when the PAL leaves', async () => {
    const { source, call } = await connected();
    source.palLeaves();
    await call.until('ended');
    expect(call.log.slice(1)).toEqual(['ended pal-left after a while']);
  });

  test('late events of an ended conversation do not affect the next one', async () => {
    const { source, call } = await connected();
    await call.end();
    const again = call.start();
    source.shutDown('max_call_duration reached');
    source.deliver({
      event_type: 'conversation.utterance',
      properties: { role: 'pal', speech: 'Too late.' },
    });
    await again;
    expect(call.now.state).toBe('connected');
    expect(call.transcript).toEqual([]);
  });

  test('a network interruption shows as reconnecting, and the conversation and its transcript are kept', async () => {
    const source = open({ greeting: 'Hello there.' });
    const call = renderCall({ source, dailyOptions });
    await call.start();
    await expect.poll(() => call.transcript[0]?.status).toBe('final');
    source.network('interrupted');
    await expect.poll(() => call.now.connection).toBe('reconnecting');
    expect(call.now.state).toBe('connected');
    source.network('connected');
    await expect.poll(() => call.now.connection).toBe('stable');
    expect(call.transcript.map(({ text }) => text)).toEqual(['Hello there.']);
  });

  test("the PAL's tracks are interrupted while the network is, and what it says meanwhile does not arrive", async () => {
    const { source, call } = await connected();
    const videoState = () => call.daily?.participants()['pal-session']?.tracks.video.state;
    await expect.poll(videoState).toBe('playable');
    source.network('interrupted');
    await expect.poll(videoState).toBe('interrupted');
    source.say('Nobody hears this.');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(call.transcript).toEqual([]);
    source.network('connected');
    await expect.poll(videoState).toBe('playable');
    source.say('But this.');
    await expect.poll(() => call.transcript.at(-1)?.text).toContain('But this.');
  });

  test('messages that keep arriving end an interruption that Daily does not end', {
    timeout: 30_000,
  }, async () => {
    const { source, call } = await connected();
    source.network('interrupted');
    await expect.poll(() => call.now.connection).toBe('reconnecting');
    const deliver = () => {
      source.deliver({ event_type: 'system.replica_present' });
      return call.now.connection;
    };
    expect(deliver()).toBe('reconnecting');
    await expect.poll(deliver, { timeout: 15_000, interval: 500 }).toBe('stable');
  });

  test.each([
    ['no-room', 'room-not-found'],
    ['not-allowed', 'not-allowed'],
    ['nbf-token', 'not-allowed'],
    ['exp-token', 'expired'],
    ['exp-room', 'expired'],
    ['meeting-full', 'room-full'],
    ['ejected', 'ejected'],
    ['connection-error', 'join-failed'],
  ] as const)(
    'a join that fails with %s causes the error %s, and a retry can succeed',
    async (type, code) => {
      const call = renderCall({ source: open(quiet, { failJoin: type }), dailyOptions });
      await call.start();
      expect(call.now).toMatchObject({
        state: 'error',
        endReason: 'failed',
        error: { code, recoverable: true },
      });
      expect(call.now.error?.hint).not.toBe('');
      expect(call.log).toEqual([`error ${code}`, 'ended failed']);

      call.change({ source: open(quiet, { id: 'works' }), dailyOptions });
      await call.start();
      expect(call.now).toMatchObject({ state: 'connected', error: undefined, endReason: undefined });
    },
  );

  test('a PAL that never joins causes a typed error after palTimeoutMs, and a retry can succeed', async () => {
    const source = open(quiet, { palStaysAway: true });
    const call = renderCall({ source, dailyOptions, palTimeoutMs: 200 });
    await call.start();
    expect(call.now).toMatchObject({ state: 'error', error: { code: 'pal-timeout', recoverable: true } });
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1, timers: 0 }]);
    call.change({ source: open(quiet, { id: 'comes' }), dailyOptions });
    await call.start();
    expect(call.now.state).toBe('connected');
  });
});

describe('over daily-js', () => {
  async function connected(): Promise<{ source: Loopback; call: ReturnType<typeof renderCall> }> {
    const source = loopback(quiet, { speed: 8 });
    const call = await conversing({ source, dailyOptions: loopbackOptions() });
    return { source, call };
  }

  test('an unrequested left-meeting ends the conversation as ended-remotely', async () => {
    const { source, call } = await connected();
    source.room().drop();
    await call.until('ended');
    expect(call.log.slice(1)).toEqual(['ended ended-remotely after a while']);
  });

  test('a left-meeting while the network is down ends the conversation as connection-lost', async () => {
    const { source, call } = await connected();
    source.network('interrupted');
    source.room().drop();
    await call.until('ended');
    expect(call.now.endReason).toBe('connection-lost');
  });

  test('the network is back only when both signaling and media are', async () => {
    const { source, call } = await connected();
    source.room().network('interrupted', 'signaling');
    source.room().network('interrupted', 'sfu');
    source.room().network('connected', 'sfu');
    source.room().quality('bad', 'very-low');
    await expect.poll(() => call.now.connection).toBe('reconnecting');
    source.room().network('connected', 'signaling');
    await expect.poll(() => call.now.connection).toBe('slow');
    source.room().quality('good', 'good');
    await expect.poll(() => call.now.connection).toBe('stable');
  });

  test('an engine that cannot be loaded causes the error load-failed, and a retry can succeed', async () => {
    const offline = loopbackOptions(`${location.origin}/nowhere`);
    const fetched = vi
      .spyOn(window, 'fetch')
      .mockImplementation(async () => new Response('', { status: 503 }));
    const call = renderCall({ source: loopback(quiet), dailyOptions: offline });
    await call.start();
    fetched.mockRestore();
    expect(call.now).toMatchObject({ state: 'error', error: { code: 'load-failed', recoverable: true } });
    call.change({ source: loopback(quiet, { id: 'online' }), dailyOptions: loopbackOptions() });
    await call.start();
    expect(call.now.state).toBe('connected');
  });
});
