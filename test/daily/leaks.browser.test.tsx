import { cleanup, render } from '@testing-library/react';
import { expect, inject, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { TavusProvider } from '../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../src/components/TavusConversation';
import { type TavusContextValue, useTavusContext } from '../../src/hooks/react/TavusContext';
import { type Loopback, loopback, loopbackOptions } from './loopback';
import { watchLeaks } from './watchLeaks';

const cycles = inject('dailyVersion') ? 50 : 200;

test(`after ${cycles} conversations the page holds on to what it held after the first`, async () => {
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
    const source = loopback({ greeting: 'Hi.' }, { speed: 50, delayMs: 1 });
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

  // React keeps what it rendered last; everything older must be free to go.
  await expect
    .poll(async () => {
      await cdp().send('HeapProfiler.collectGarbage');
      return stores.filter((store) => store.deref()).length;
    })
    .toBeLessThan(5);
  // Two hundred calls take half a minute where nothing else runs.
}, 600_000);

/** Of its own, because Vitest keeps what is polled until the test is over, with every variable around it. */
async function left(source: Loopback): Promise<void> {
  await expect
    .poll(() => source.calls, { interval: 5 })
    .toMatchObject([{ leaves: 1, destroys: 1, timers: 0 }]);
}
