import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TavusProviderProps } from '../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../src/components/TavusConversation';
import { palSays } from '../fixtures/wire';
import { accountForAll, joinsOf } from './accountForAll';
import type { Counted } from './countConversations';
import { carriers, renderCall } from './renderCarried';

const { count, holdings } = accountForAll();

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  /** Holds a conversation in which the PAL has said one line. */
  async function talking(props: TavusProviderProps = {}, children?: ReactNode) {
    const one = count(open({ greeting: '' }, { id: 'lost' }));
    const call = renderCall({ source: one.source, dailyOptions, ...props }, children);
    await call.start();
    one.carried.deliver(palSays('Where were we?', { turn: 1, inference: 'p1' }));
    await expect.poll(() => call.transcript.map(({ text }) => text)).toEqual(['Where were we?']);
    return { one, call };
  }

  function lose({ carried }: Counted): void {
    carried.network('interrupted');
    carried.fail('connection-error');
  }

  test('a lost conversation is joined again in the same room, with its transcript', async () => {
    const { one, call } = await talking();
    const { startedAt } = call.now;
    lose(one);
    await call.until('ended');
    expect(call.now).toMatchObject({ endReason: 'connection-lost', rejoinableUntil: expect.any(Number) });
    await call.rejoin();
    expect(call.now).toMatchObject({
      state: 'connected',
      conversationId: one.created[0],
      rejoinableUntil: undefined,
      endReason: undefined,
    });
    expect(call.now.startedAt).toBeGreaterThanOrEqual(startedAt ?? 0);
    expect(call.transcript.map(({ text }) => text)).toEqual(['Where were we?']);
    one.carried.say('Here we are.');
    await expect.poll(() => call.transcript.at(-1)?.text).toMatch(/^Here/);
    expect(one.ended).toEqual([]);
    await call.end();
    expect([one.created.length, joinsOf(one), one.ended]).toEqual([1, 2, one.created]);
    expect(call.log.map((entry) => entry.replace(/ after.*/, ''))).toEqual([
      expect.stringMatching(/^started/),
      'ended connection-lost',
      expect.stringMatching(/^started/),
      'ended user-left',
    ]);
  });

  test('the visitor reconnects with the button of the end screen', async () => {
    const { one, call } = await talking({}, <TavusConversation style={{ height: 600 }} />);
    lose(one);
    await call.findByRole('button', { name: 'Start again' });
    await userEvent.click(call.getByRole('button', { name: 'Reconnect' }));
    await call.until('connected');
    expect(call.queryByRole('button', { name: 'Reconnect' })).toBeNull();
    expect([one.created.length, joinsOf(one)]).toEqual([1, 2]);
  });

  test('a second loss can be joined again too', async () => {
    const { one, call } = await talking();
    for (const joins of [2, 3]) {
      lose(one);
      await call.until('ended');
      await call.rejoin();
      expect([call.now.state, joinsOf(one)]).toEqual(['connected', joins]);
    }
    expect(one.ended).toEqual([]);
  });

  /** Loses the conversation, and does something else before the call has been left. */
  async function loseAnd(act: (call: ReturnType<typeof renderCall>) => unknown) {
    let isDone: (value: unknown) => void;
    const done = new Promise((resolve) => {
      isDone = resolve;
    });
    const { one, call } = await talking({
      onStateChange: (state) => {
        if (state === 'disconnecting' && joinsOf(one) === 1) isDone(act(call));
      },
    });
    one.carried.fail('connection-error');
    await done;
    return { one, call };
  }

  test.each<[string, (call: ReturnType<typeof renderCall>) => unknown]>([
    ['an end', (call) => call.end()],
    ['a reset', (call) => call.reset()],
    ['an unmount', (call) => call.unmount()],
  ])('%s while the lost call is leaving ends the conversation at the source', async (_, act) => {
    const { one } = await loseAnd(act);
    await one.allEnd();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(one.ended).toHaveLength(1);
  });

  test('a start while the lost call is leaving ends the old conversation, and nothing is left to rejoin', async () => {
    const { one, call } = await loseAnd((call) => call.start());
    expect(call.now).toMatchObject({ state: 'connected', rejoinableUntil: undefined });
    expect([one.created.length, one.ended]).toEqual([2, one.created.slice(0, 1)]);
    await call.rejoin();
    expect(joinsOf(one)).toBe(2);
  });

  test('a reset during the call ends it and clears everything', async () => {
    const { one, call } = await talking();
    await call.reset();
    expect(call.now).toMatchObject({ state: 'idle', conversationId: undefined, endReason: undefined });
    expect([call.transcript, one.ended]).toEqual([[], one.created]);
    await expect.poll(() => holdings()).toMatchObject({ liveTracks: 0, dailyCalls: 0 });
    await call.start();
    expect(call.now.state).toBe('connected');
  });

  test('after a reload of the page, the conversation is joined again', async () => {
    const { one, call } = await talking({ resume: true });
    window.dispatchEvent(new Event('pagehide'));
    await expect.poll(() => call.now.rejoinableUntil).toBeGreaterThan(0);
    expect(one.ended).toEqual([]);
    expect(sessionStorage).toHaveLength(1);
    await call.rejoin();
    expect(call.now).toMatchObject({ state: 'connected', conversationId: one.created[0] });
    await call.end();
    expect([one.ended, sessionStorage.length]).toEqual([one.created, 0]);
  });

  test('the page that closes without `resume` ends the conversation', async () => {
    const { one } = await talking();
    window.dispatchEvent(new Event('pagehide'));
    expect(one.ended).toEqual(one.created);
  });
});
