import Daily from '@daily-co/daily-js';
import { render } from '@testing-library/react';
import { Activity } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TavusProvider } from '../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../src/components/TavusConversation';
import { loopback, loopbackOptions } from './loopback';
import { carriers, dailyInstances, leaveNothing, renderCall } from './renderCarried';
import { watchLeaks } from './watchLeaks';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveNothing();
});

const once = { joins: 1, leaves: 1, destroys: 1, timers: 0 };

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  test('a provider and a conversation mounted in the same commit join once and leave once', async () => {
    const source = open();
    const { unmount, findAllByText } = render(
      <TavusConversation source={source} dailyOptions={dailyOptions} autoStart />,
    );
    await findAllByText(/Hi, I am Mira/);
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 0, destroys: 0 }]);
    unmount();
    await expect.poll(() => source.calls).toMatchObject([once]);
    expect(source.ended).toHaveLength(1);
  });

  test('joins only once when started repeatedly', async () => {
    const source = open();
    const call = renderCall({ source, dailyOptions });
    await Promise.all([call.start(), call.start()]);
    await call.start();
    expect(call.now.state).toBe('connected');
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
  });

  test.each(['initializing', 'connecting'] as const)('ends cleanly while %s', async (phase) => {
    const source = open({}, { delayMs: 150 });
    const call = renderCall({ source, dailyOptions });
    const started = call.start();
    await call.until(phase);
    await call.end();
    await started;
    expect(call.now).toMatchObject({ state: 'ended', endReason: 'user-left', error: undefined });
    await expect.poll(() => source.ended.length).toBe(1);
    for (const call of source.calls.filter(({ joins }) => joins > 0)) expect(call).toMatchObject(once);
    expect(dailyInstances()).toBe(0);
  });

  test('unmounting while joining leaves nothing behind', async () => {
    const source = open({}, { delayMs: 150 });
    const call = renderCall({ source, dailyOptions, autoStart: true });
    await call.until('connecting');
    await expect.poll(() => source.calls[0]?.joins).toBe(1);
    call.unmount();
    await expect.poll(() => source.calls).toMatchObject([once]);
    expect(source.ended).toHaveLength(1);
  });

  test('starting again after an end creates a new conversation with an empty transcript', async () => {
    const source = open();
    const call = renderCall({ source, dailyOptions });
    await call.start();
    await expect.poll(() => call.transcript.length).toBe(1);
    await call.end();
    expect(call.transcript).toHaveLength(1);
    const again = call.start();
    await call.until('connecting');
    expect(call.transcript).toHaveLength(0);
    await again;
    expect(source.calls).toMatchObject([once, { joins: 1, leaves: 0 }]);
  });

  test('when the source changes, the old conversation ends before the new one starts', async () => {
    const [one, two] = [open({}, { id: 'one' }), open({}, { id: 'two' })];
    const call = renderCall({ source: one, dailyOptions });
    await call.start();
    call.change({ source: two, dailyOptions });
    await expect.poll(() => two.calls[0]?.joins).toBe(1);
    expect(one.calls).toMatchObject([once]);
    await call.until('connected');
    expect(call.log.map((entry) => entry.split(' ')[0])).toEqual(['started', 'ended', 'started']);
    expect(call.log[1]).toBe('ended replaced after a while');
  });

  test('a provider that replaces another in the same commit waits until the old call is gone', async () => {
    // Created without a delay, as from a URL: before the old provider knows that it is unmounted for good.
    const [one, two] = [open({}, { id: 'one', delayMs: 0 }), open({}, { id: 'two', delayMs: 0 })];
    const errors: string[] = [];
    const view = (source: typeof one) => (
      <TavusProvider
        key={source.key}
        source={source}
        dailyOptions={dailyOptions}
        onError={({ message }) => errors.push(message)}
        autoStart
      />
    );
    const { rerender } = render(view(one));
    await expect.poll(() => one.calls[0]?.joins).toBe(1);
    rerender(view(two));
    await expect.poll(() => two.calls[0]?.joins).toBe(1);
    expect(errors).toEqual([]);
    // Only Daily has room for one call alone, so only there is the old one gone by now.
    if (one.bringsCall) await expect.poll(() => one.calls).toMatchObject([once]);
    else expect(one.calls).toMatchObject([once]);
  });

  test('keeps the call on hot reload, which cleans up effects and runs them again at once', async ({
    skip,
  }) => {
    skip(!Activity, '`Activity` requires React 19.2');
    const source = open();
    const view = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <TavusProvider source={source} dailyOptions={dailyOptions} autoStart />
      </Activity>
    );
    const { rerender } = render(view('visible'));
    await expect.poll(() => source.calls[0]?.joins).toBe(1);
    // Hiding cleans up the effects and keeps the state, as hot reload does.
    flushSync(() => rerender(view('hidden')));
    flushSync(() => rerender(view('visible')));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
  });

  test('two providers on one page can hold two conversations', async () => {
    const sources = [open({}, { id: 'one' }), open({}, { id: 'two' })] as const;
    const both = { ...dailyOptions, allowMultipleCallInstances: true };
    const calls = sources.map((source) => renderCall({ source, dailyOptions: both }));
    await Promise.all(calls.map((call) => call.start()));
    expect(calls.map((call) => call.now.state)).toEqual(['connected', 'connected']);
    await calls[0]?.end();
    expect(calls.map((call) => call.now.state)).toEqual(['ended', 'connected']);
    expect(sources.map(({ calls: [call] }) => call?.leaves)).toEqual([1, 0]);
  });
});

describe('an existing Daily call', () => {
  test('causes a typed error with a hint, and is not touched', async () => {
    const foreign = Daily.createCallObject();
    const call = renderCall({ source: loopback(), dailyOptions: loopbackOptions() });
    await call.start();
    expect(call.now).toMatchObject({ state: 'error', error: { code: 'call-instance-exists' } });
    expect(call.now.error?.hint).toContain('allowMultipleCallInstances');
    expect(foreign.isDestroyed()).toBe(false);
    await foreign.destroy();
    await call.start();
    expect(call.now.state).toBe('connected');
  });

  test('continues alongside ours with allowMultipleCallInstances', async () => {
    const foreign = Daily.createCallObject();
    const dailyOptions = { ...loopbackOptions(), allowMultipleCallInstances: true };
    const call = renderCall({ source: loopback(), dailyOptions });
    await call.start();
    expect(call.now.state).toBe('connected');
    await call.end();
    expect(foreign.isDestroyed()).toBe(false);
    await foreign.destroy();
  });

  test('of another mounted provider causes an error too, and its conversation continues', async () => {
    const sources = [loopback({}, { id: 'one' }), loopback({}, { id: 'two' })];
    const calls = sources.map((source) => renderCall({ source, dailyOptions: loopbackOptions() }));
    await calls[0]?.start();
    await calls[1]?.start();
    expect(calls.map((call) => call.now.state)).toEqual(['connected', 'error']);
    expect(calls[1]?.now.error?.code).toBe('call-instance-exists');
  });
});

test('a call that never confirms that it has left turns off its inputs and does not block the next one', async () => {
  const leaks = watchLeaks();
  const source = loopback({ greeting: '' }, { leaveHangs: true, speed: 8 });
  const call = renderCall({ source, dailyOptions: loopbackOptions() });
  await call.start();
  const first = source.room();
  await expect.poll(() => leaks.holdings().liveTracks).toBe(2);
  // daily-js learns of the tracks by a message.
  const local = () => Daily.getCallInstance()?.participants().local?.tracks;
  await expect.poll(() => local()?.audio.persistentTrack && local()?.video.persistentTrack).toBeTruthy();
  await call.end();
  expect(call.now.state).toBe('ended');
  expect(leaks.holdings()).toMatchObject({ liveTracks: 0, dailyCalls: 1 });
  expect(source.ended).toHaveLength(1);
  await call.start();
  expect(call.now.state).toBe('connected');
  const second = source.room();
  void call.end();
  for (const room of [first, second]) room.drop();
  leaks.stop();
});
