import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TavusConversation } from '../../src/components/TavusConversation';
import { accountForAll, joinsOf } from './accountForAll';
import { carriers, renderCall } from './renderCarried';

const { count, holdings } = accountForAll();

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  const sourceOf = (id: string, options = {}) => count(open({}, { id, ...options }));

  test('a prepared conversation waits as idle, not joined and without microphone or camera', async () => {
    const one = sourceOf('one');
    const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
    const call = renderCall({ source: one.source, dailyOptions });
    await call.prepare();
    expect(call.now).toMatchObject({ state: 'idle', prepared: true, conversationId: one.created[0] });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(call.now).toMatchObject({ state: 'idle', prepared: true });
    expect([joinsOf(one), asked.mock.calls, call.daily, call.log]).toEqual([0, [], null, []]);
  });

  test('a start joins the prepared conversation at once', async () => {
    const one = sourceOf('one', { delayMs: 200 });
    const call = renderCall({ source: one.source, dailyOptions });
    await call.prepare();
    const started = call.start();
    expect(call.now).toMatchObject({ state: 'connecting', prepared: false });
    await started;
    expect(call.now).toMatchObject({ state: 'connected', conversationId: one.created[0] });
    expect([one.created.length, joinsOf(one)]).toEqual([1, 1]);
  });

  test('a start while the conversation is being prepared joins it', async () => {
    const one = sourceOf('one', { delayMs: 100 });
    const call = renderCall({ source: one.source, dailyOptions });
    void call.prepare();
    await call.start();
    expect(call.now).toMatchObject({ state: 'connected', conversationId: one.created[0] });
    expect([one.created.length, joinsOf(one)]).toEqual([1, 1]);
  });

  test('another source ends the prepared conversation and prepares its own, and nothing is joined', async () => {
    const [one, two] = [sourceOf('one'), sourceOf('two')];
    const call = renderCall({ source: one.source, dailyOptions });
    await call.prepare();
    call.change({ source: two.source, dailyOptions });
    await expect.poll(() => two.created.length === 1 && call.now.prepared).toBe(true);
    expect(call.now).toMatchObject({ state: 'idle', conversationId: two.created[0] });
    expect(one.ended).toEqual(one.created);
    expect([joinsOf(one), joinsOf(two), call.log]).toEqual([0, 0, []]);
  });

  test('a start that was ended while the old call is leaving does not join what is prepared then', async () => {
    const one = sourceOf('one');
    const call = renderCall({ source: one.source, dailyOptions });
    await call.start();
    void call.end();
    const started = call.start();
    void call.end();
    const prepared = call.prepare();
    await Promise.all([started, prepared]);
    expect(call.now).toMatchObject({ state: 'idle', prepared: true, conversationId: one.created[1] });
    expect([one.created.length, joinsOf(one)]).toEqual([2, 1]);
  });

  test('an end gives the prepared conversation up without a word to the application', async () => {
    const one = sourceOf('one');
    const call = renderCall({ source: one.source, dailyOptions });
    await call.prepare();
    await call.end();
    expect(call.now).toMatchObject({ state: 'idle', prepared: false, conversationId: undefined });
    expect([one.ended, call.log]).toEqual([one.created, []]);
    await expect.poll(() => holdings().dailyCalls).toBe(0);
  });

  test('a conversation prepared by the hair check keeps it open and is the one that is joined', async () => {
    const one = sourceOf('one');
    const call = renderCall(
      { source: one.source, dailyOptions, prepare: 'on-hair-check' },
      <TavusConversation hairCheck style={{ height: 600 }} />,
    );
    await userEvent.hover(call.getByRole('button', { name: 'Start conversation' }));
    expect(one.created).toEqual([]);
    await userEvent.click(call.getByRole('button', { name: 'Start conversation' }));
    await expect.poll(() => call.now.prepared).toBe(true);
    expect(
      call.container.querySelector('[data-mode="haircheck"] [data-tavus-part="hair-check"]'),
    ).not.toBeNull();
    await expect.poll(() => holdings().liveTracks).toBe(2);
    await userEvent.click(call.getByRole('button', { name: 'Join now' }));
    await call.until('connected');
    expect(call.now.conversationId).toBe(one.created[0]);
    expect([one.created.length, joinsOf(one)]).toEqual([1, 1]);
    await call.end();
    await expect.poll(() => holdings().liveTracks).toBe(0);
  });

  test('going back from the hair check keeps the conversation that it has prepared', async () => {
    const one = sourceOf('one');
    const call = renderCall(
      { source: one.source, dailyOptions, prepare: 'on-hair-check' },
      <TavusConversation hairCheck style={{ height: 600 }} />,
    );
    await userEvent.click(call.getByRole('button', { name: 'Start conversation' }));
    await expect.poll(() => call.now.prepared).toBe(true);
    await userEvent.click(call.getByRole('button', { name: 'Back' }));
    await expect.poll(() => holdings().liveTracks).toBe(0);
    await userEvent.click(call.getByRole('button', { name: 'Start conversation' }));
    await call.findByRole('button', { name: 'Join now' });
    expect([one.created.length, call.now.prepared]).toEqual([1, true]);
  });

  test('unmounting ends the prepared conversation', async () => {
    const one = sourceOf('one');
    const call = renderCall({ source: one.source, dailyOptions, prepare: 'on-mount' });
    await expect.poll(() => call.now.prepared).toBe(true);
    call.unmount();
    await one.allEnd();
    expect(one.created).toHaveLength(1);
  });
});
