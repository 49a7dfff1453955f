import { cleanup, render } from '@testing-library/react';
import { expect, inject, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { TavusProvider } from '../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../src/components/TavusConversation';
import { type TavusContextValue, useTavusContext } from '../../src/hooks/react/TavusContext';
import { engine } from '../engines/engine';
import { type Loopback, loopback, loopbackOptions } from './loopback';
import { watchLeaks } from './watchLeaks';

const cycles = inject('dailyVersion') ? 50 : 200;

test(`holds no more resources after ${cycles} conversations than after the first`, async () => {
  const watch = watchLeaks();
  const stores: WeakRef<object>[] = [];
  const states: string[] = [];
  const dailyOptions = loopbackOptions();

  async function converse() {
    let context: TavusContextValue | undefined;
    function Watch() {
      context = useTavusContext();
      return null;
    }
    const source = loopback({ greeting: 'Hi.' }, { speed: 50, delayMs: 1, leaveMs: 1, deviceMs: 1 });
    render(
      <TavusProvider source={source} dailyOptions={dailyOptions} autoStart>
        <TavusConversation />
        <Watch />
      </TavusProvider>,
    );
    await context?.session.start();
    if (!context) throw new Error('Nothing has rendered.');
    const { state } = context.store.get(context.state.conversation);
    states.push(state);
    stores.push(new WeakRef(context.store));
    cleanup();
    await left(source);
  }

  await converse();
  await expect.poll(() => watch.holdings().timers).toBe(0);
  const afterFirst = watch.holdings();
  for (let cycle = 1; cycle < cycles; cycle += 1) await converse();
  await expect.poll(() => watch.holdings()).toEqual(afterFirst);
  watch.stop();
  expect(afterFirst).toMatchObject({ timers: 0, liveTracks: 0, dailyCalls: 0 });
  expect(new Set(states)).toEqual(new Set(['connected']));

  // Only the DevTools protocol collects garbage on demand.
  if (engine !== 'chromium') return;
  // React keeps its last render alive. Everything older must be garbage-collected.
  await expect
    .poll(async () => {
      await cdp().send('HeapProfiler.collectGarbage');
      return stores.filter((store) => store.deref()).length;
    })
    .toBeLessThan(5);
  // Two hundred calls take half a minute when nothing else is running.
}, 600_000);

/** A separate function, because Vitest keeps polled callbacks, with the variables in scope, until the test ends. */
async function left(source: Loopback): Promise<void> {
  await expect
    .poll(() => source.calls, { interval: 5 })
    .toMatchObject([{ leaves: 1, destroys: 1, timers: 0 }]);
}
