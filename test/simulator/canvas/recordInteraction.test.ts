// @vitest-environment node
import { canvasInteraction } from 'tavus-react/protocol';
import { manualClock, type SimulateOptions, simulate } from 'tavus-react/simulator';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixedTimes } from '../../fixtures/fixedTimes';

const card = { id: 'call_1', component: 'canvas.question', version: 'v1' };
const answer = canvasInteraction(card, 'submit', { selected_option_ids: ['yes'], skipped: false });

afterEach(() => vi.unstubAllGlobals());

/** Creates a conversation and returns a function that records an answer in it. */
async function record(options: SimulateOptions = {}) {
  const clock = manualClock();
  const source = simulate({}, { clock, seed: 1, ...fixedTimes, ...options });
  const creating = source.create({ signal: new AbortController().signal });
  await clock.advance(1000);
  const conversation = await creating;
  const { conversationId } = conversation;
  return {
    source,
    conversation,
    async post(interaction = answer, signal = new AbortController().signal) {
      const recording = source.recordInteraction?.(interaction, { conversationId, signal });
      await clock.advance(1000);
      const response = (await recording) as Response;
      return {
        status: response.status,
        text: await response.text(),
        wait: response.headers.get('Retry-After'),
      };
    },
  };
}

describe('recordInteraction of a simulation', () => {
  it('replies as Tavus does, and keeps what was recorded', async () => {
    const { source, post } = await record();
    expect(await post()).toEqual({ status: 200, text: '{"success":true}', wait: null });
    await post();
    expect(source.recorded).toEqual([answer]);
  });

  it('refuses what has no form as JSON', async () => {
    const { source, post } = await record();
    const value = { input_type: 'number', value: Number.NaN, skipped: false };
    expect(
      (await post(canvasInteraction({ ...card, component: 'canvas.input' }, 'submit', value))).status,
    ).toBe(400);
    expect(source.recorded).toEqual([]);
  });

  it('refuses answers in a conversation that is over', async () => {
    const { source, conversation, post } = await record();
    void source.end?.(conversation, { keepalive: false, reason: 'user-left' });
    expect((await post()).status).toBe(400);
  });

  it.each([
    [400, null],
    [429, '1'],
  ] as const)('with the fault %s records nothing', async (fault, wait) => {
    const { source, post } = await record({ faults: { 'canvas-post': fault } });
    expect(await post()).toMatchObject({ status: fault, wait });
    expect(source.recorded).toEqual([]);
  });

  it('with the fault timeout never replies, and rejects when nobody waits any more', async () => {
    const { source, post } = await record({ faults: { 'canvas-post': 'timeout' } });
    const controller = new AbortController();
    const posting = post(answer, controller.signal);
    controller.abort(new Error('Too slow.'));
    await expect(posting).rejects.toThrow('Too slow.');
    expect(source.recorded).toEqual([]);
  });

  it('works without Response, which jsdom lacks', async () => {
    vi.stubGlobal('Response', undefined);
    const { post } = await record({ faults: { 'canvas-post': 429 } });
    expect(await post()).toEqual({ status: 429, text: '{"error":"Too many requests"}', wait: '1' });
  });
});
