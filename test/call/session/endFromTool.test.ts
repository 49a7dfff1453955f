import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EndConversation } from '../../../src/call/session/endAfter';
import type { ToolAnswer } from '../../../src/call/tools/ToolAnswer';
import type { Script } from '../../../src/simulator';
import { endsSoon } from './endsSoon';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const goodbye = 'It was nice to meet you. Come again soon. Goodbye!';

const script: Script = {
  replies: [{ when: 'bye', toolCall: { name: 'end_call', arguments: {} }, say: goodbye }],
};

const passes = (durationMs: number) => vi.advanceTimersByTimeAsync(durationMs);

describe('a tool handler', () => {
  test.each<[string, (end: EndConversation) => unknown]>([
    ['returns the promise of its end', (end) => end({ waitFor: 'silence' })],
    ['does not wait for its end', (end) => void end({ waitFor: 'silence' })],
    [
      'waits for its end after something else',
      async (end) => {
        await Promise.resolve();
        await end({ waitFor: 'silence' });
      },
    ],
  ])('that %s gets its result out, and the closing line is heard whole', async (_how, handler) => {
    const { simulation, endConversation, handle, heard, conversation, results } = await endsSoon(script);
    handle(() => handler(endConversation));
    simulation.userSays('bye');
    await passes(12_000);
    expect(results()).toMatchObject([{ properties: { status: 'success' } }]);
    expect([conversation().state, heard()]).toEqual(['ended', [goodbye]]);
  });

  test('that is still running gets its result out first', async () => {
    const { simulation, handle, end, heard, results, hasResolved } = await endsSoon(script);
    handle(() => new Promise((resolve) => setTimeout(() => resolve('saved'), 1300)));
    simulation.userSays('bye');
    await passes(1600);
    end({ waitFor: 'silence' });
    expect(results()).toEqual([]);
    await passes(500);
    expect(hasResolved()).toBe(false);
    await passes(11_000);
    expect(results()).toMatchObject([{ properties: { output: 'saved' } }]);
    expect([hasResolved(), heard()]).toEqual([true, [goodbye]]);
  });

  test('that starts while an end waits, and was mounted after that, gets its result out', async () => {
    const { simulation, handle, end, heard, results } = await endsSoon(script);
    simulation.userSays('bye');
    end({ waitFor: 'silence', timeoutMs: 30_000 });
    handle(() => new Promise((resolve) => setTimeout(() => resolve('saved'), 3000)));
    await passes(15_000);
    expect(results()).toMatchObject([{ properties: { output: 'saved' } }]);
    expect(heard()).toEqual([goodbye]);
  });

  test('that never returns holds up the end only until the timeout', async () => {
    const { simulation, handle, end, conversation } = await endsSoon(script);
    handle(() => new Promise(() => undefined));
    simulation.callTool('end_call');
    end({ waitFor: 'silence', timeoutMs: 5000 });
    await passes(4900);
    expect(conversation().state).toBe('connected');
    await passes(200);
    expect(conversation().state).toBe('ended');
  });

  test('whose result the PAL takes in without a word holds up the end for four seconds', async () => {
    const { simulation, endConversation, handle, results, conversation } = await endsSoon(script);
    handle(() => endConversation({ waitFor: 'silence' }));
    simulation.callTool('end_call');
    await passes(3900);
    expect([results().length, conversation().state]).toEqual([1, 'connected']);
    await passes(200);
    expect(conversation().state).toBe('ended');
  });

  test('that ends with a farewell gets its result out, and the farewell is said', async () => {
    const { simulation, endConversation, handle, heard, results } = await endsSoon(script);
    handle(() => endConversation({ say: 'One moment.', timeoutMs: 30_000 }));
    simulation.userSays('bye');
    await passes(20_000);
    expect(results()).toHaveLength(1);
    expect(heard()).toContain('One moment.');
  });

  test('that defers its answer holds up the end until it is given', async () => {
    const { simulation, handle, end, results, conversation } = await endsSoon(script);
    handle((_: never, { defer, answer }: ToolAnswer) => {
      setTimeout(() => answer('approved'), 5000);
      return defer;
    });
    simulation.callTool('end_call');
    end({ waitFor: 'silence', timeoutMs: 30_000 });
    await passes(4900);
    expect([results().length, conversation().state]).toEqual([0, 'connected']);
    await passes(5000);
    expect(results()).toMatchObject([{ properties: { output: 'approved' } }]);
    expect(conversation().state).toBe('ended');
  });

  test('that ignores its call does not hold up the end', async () => {
    const { simulation, handle, end, results, conversation } = await endsSoon(script);
    handle((_: never, { ignore }: ToolAnswer) => ignore);
    simulation.callTool('end_call');
    end({ waitFor: 'silence', timeoutMs: 30_000 });
    await passes(2000);
    expect([results().length, conversation().state]).toEqual([0, 'ended']);
  });
});
