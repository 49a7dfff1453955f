import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendEcho } from '../../../src/call/session/sendInPieces';
import { sendInteraction } from '../../../src/call/session/sendInteraction';
import { interrupt, respond } from '../../../src/protocol/interactions';
import type { Script } from '../../../src/simulator';
import { endsSoon } from './endsSoon';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const passes = (durationMs: number) => vi.advanceTimersByTimeAsync(durationMs);

const script: Script = {
  replies: [
    {
      when: 'tool',
      toolCall: { name: 'end_call', arguments: {} },
      say: ({ toolResult }) => `The result is ${toolResult}. That is all. Goodbye then!`,
    },
  ],
  fallback: ({ text }) => `You said ${text}. I heard it. And that is my whole answer.`,
};

interface Plan {
  readonly steps: readonly (readonly [deed: string, pauseMs: number])[];
  /** How long the tool handler takes. */
  readonly handlerMs: number;
  /** Whether the tool handler also ends the conversation, in the last step. */
  readonly endsInTool: boolean;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  steps: fc.array(
    fc.tuple(
      fc.constantFrom('respond', 'echo', 'tool call', 'the user speaks', 'the PAL speaks', 'interrupt'),
      fc.integer({ min: 0, max: 1500 }),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  handlerMs: fc.integer({ min: 0, max: 3000 }),
  endsInTool: fc.boolean(),
});

/** Carries out a plan and ends the conversation, if `ends` says so. The same plan always goes the same way. */
async function carryOut({ steps, handlerMs, endsInTool }: Plan, ends: boolean) {
  const under = await endsSoon(script);
  const { session, simulation } = under;
  const end = () => ends && under.end({ waitFor: 'silence', timeoutMs: 300_000 });
  let isLast = false;
  under.handle(() => {
    if (isLast && endsInTool) end();
    return new Promise((resolve) => setTimeout(() => resolve('fine'), handlerMs));
  });
  const deeds: Record<string, (index: number) => unknown> = {
    respond: (index) => sendInteraction(session, respond(`request ${index}`)),
    echo: (index) => sendEcho(session, `This is echo ${index}. It has two sentences.`),
    'tool call': () => sendInteraction(session, respond('Use the tool.')),
    'the user speaks': (index) => simulation.userSays(`sentence ${index}`),
    'the PAL speaks': (index) => simulation.say(`This is line ${index}. Nobody asked for it.`),
    interrupt: () => sendInteraction(session, interrupt()),
  };
  for (const [index, [deed, pauseMs]] of steps.entries()) {
    isLast = index === steps.length - 1;
    deeds[deed]?.(index);
    await passes(isLast ? Math.min(pauseMs, 900) : pauseMs);
  }
  end();
  let quietMs = 0;
  while (under.lasted() === undefined && quietMs < 10_000) {
    const before = JSON.stringify(under.transcript());
    await passes(100);
    quietMs = before === JSON.stringify(under.transcript()) ? quietMs + 100 : 0;
  }
  const result = { heard: under.heard(), results: under.results().length, quietMs };
  under.unmount();
  await passes(100);
  return result;
}

test('an end cuts nothing that would have been said without it, and does not wait long after that', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const whole = await carryOut(plan, false);
      const { heard, results, quietMs } = await carryOut(plan, true);
      expect({ heard, results }).toEqual({ heard: whole.heard, results: whole.results });
      // Four seconds for a reaction that may not come; before that, a handler may run and a word may be spoken.
      expect(quietMs).toBeLessThanOrEqual(4000 + plan.handlerMs + 1000);
    }),
    { numRuns: 60 },
  );
});
