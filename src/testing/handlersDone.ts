import { act } from '@testing-library/react';
import type { TavusSession } from '../hooks/conversation/TavusSession';
import { openSessions } from '../hooks/react/openSessions';

const pollMs = 5;
const patienceMs = 1000;

// Taken before a test can replace it with a fake one. If it is fake already, there is no real time to wait in.
const { setTimeout } = globalThis;
const isReal = !('clock' in setTimeout);

/**
 * Resolves when no tool handler of the page is running, after a second at the latest. Handlers take real time, and the
 * simulated PAL, whose time goes much faster, would give up on them.
 */
export async function handlersDone(session: TavusSession): Promise<void> {
  for (let passedMs = 0; isReal && isHandling(session) && passedMs < patienceMs; passedMs += pollMs) {
    await act(() => new Promise<void>((resolve) => void setTimeout(resolve, pollMs)));
  }
}

function isHandling(session: TavusSession): boolean {
  const opened = openSessions.get(session);
  const outcomes = opened?.store.get(opened.state.toolOutcomes).byKey.values() ?? [];
  return [...outcomes].some(({ status }) => status === 'running');
}
