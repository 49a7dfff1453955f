import { act } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useActivity } from '../../../src/hooks/speech/useActivity';
import { useToolCall } from '../../../src/hooks/tools/useToolCall';
import { renderConversation } from '../../components/renderConversation';
import { callsTool, userSays, userStarts, userStops } from '../../fixtures/wire';

afterEach(() => void vi.useRealTimers());

function watch() {
  const seen: (string | undefined)[] = [];
  let end: () => Promise<void> = async () => undefined;
  let finish: (value: string) => void = () => undefined;
  function Actions() {
    end = useConversation().end;
    useToolCall(
      'find',
      () =>
        new Promise<string>((resolve) => {
          finish = resolve;
        }),
    );
    return null;
  }
  function Sign() {
    const { activity, toolCalls } = useActivity();
    const now = [activity, ...toolCalls.map(({ name }) => name)].join(' ') || undefined;
    if (seen.at(-1) !== now) seen.push(now);
    return null;
  }
  const conversation = renderConversation(
    <>
      <Actions />
      <Sign />
    </>,
    { greeting: '' },
  );
  return {
    ...conversation,
    seen,
    end: () => act(async () => void end()),
    finish: () => act(async () => finish('Ten.')),
    hear: (...messages: unknown[]) =>
      act(async () => {
        for (const message of messages) conversation.simulation.deliver(message);
      }),
  };
}

test('tells what the PAL does in the order in which it happens, and nothing outside of the call', async () => {
  const { connect, hear, finish, end, advance, seen } = watch();
  await connect();
  await hear(userStarts({ turn: 1 }));
  await hear(userStops({ turn: 1 }), userSays('When?', { turn: 1 }));
  await hear(callsTool('find', '{}', { turn: 1, id: 'a' }));
  await advance(60_000);
  await finish();
  await end();
  await advance(100);
  expect(seen).toEqual(['listening', 'thinking', 'working find', 'thinking', undefined]);
});

test('the PAL listens again if what was said gets no answer', async () => {
  const { connect, hear, seen } = watch();
  await connect();
  // The session's own timers are not on the clock of the simulated PAL.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await hear(userSays('Mhm.', { turn: 1 }));
  expect(seen.at(-1)).toBe('thinking');
  await act(async () => vi.advanceTimersByTime(12_100));
  expect(seen.at(-1)).toBe('listening');
});

test('reconnecting takes the place of everything else', async () => {
  const { connect, hear, simulation, seen } = watch();
  await connect();
  await hear(userSays('When?', { turn: 1 }));
  await act(async () => simulation.network('interrupted'));
  expect(seen.at(-1)).toBe('reconnecting');
  await act(async () => simulation.network('connected'));
  expect(seen.at(-1)).toBe('thinking');
});
