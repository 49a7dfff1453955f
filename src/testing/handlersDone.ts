import { act } from '@testing-library/react';
import type { OpenSession } from '../hooks/react/openSession';

const pollMs = 5;
const patienceMs = 1000;

// Taken before a test can replace it with a fake one. If it is fake already, there is no real time to wait in.
const { setTimeout } = globalThis;
const isReal = !('clock' in setTimeout);

/**
 * Resolves when no tool handler of the page is running, after a second at the latest. Handlers take real time, and the
 * simulated PAL, whose time goes much faster, would give up on them.
 */
export async function handlersDone(session: OpenSession): Promise<void> {
  for (let passedMs = 0; isReal && isHandling(session) && passedMs < patienceMs; passedMs += pollMs) {
    await act(() => new Promise<void>((resolve) => void setTimeout(resolve, pollMs)));
  }
}

function isHandling({ store, state }: OpenSession): boolean {
  return [...store.get(state.toolOutcomes).byKey.values()].some(({ status }) => status === 'running');
}
