import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { SimulateOptions } from '../../src/simulator';
import { type Counted, countConversations } from './countConversations';
import type { Carried } from './loopback';
import { carriers, leaveNothing, renderCall } from './renderCarried';
import { type Holdings, watchLeaks } from './watchLeaks';

/** The sources of one test file, and what its page holds. */
interface Account {
  /** Counts what a source creates and ends during this test. */
  count(carried: Carried): Counted;
  holdings(): Holdings;
}

/**
 * After each test of a file: everything unmounts, every conversation that was created has ended once, and no call
 * object, listener, timer or live track is left.
 */
export function accountForAll(): Account {
  let leaks: ReturnType<typeof watchLeaks> | undefined;
  const counted: Counted[] = [];
  let isWarm = false;
  const holdings = () => {
    if (!leaks) throw new Error('No test is running.');
    return leaks.holdings();
  };

  beforeEach(async () => {
    // The first conversation leaves what daily-js and the browser keep for the page.
    if (!isWarm) await warmUp();
    isWarm = true;
    sessionStorage.clear();
    leaks = watchLeaks();
  });

  afterEach(async () => {
    await leaveNothing();
    for (const { allEnd } of counted.splice(0)) await allEnd();
    await expect.poll(holdings).toMatchObject({ listeners: 0, timers: 0, liveTracks: 0, dailyCalls: 0 });
    leaks?.stop();
    expect(sessionStorage).toHaveLength(0);
    vi.restoreAllMocks();
  });

  return {
    count(carried) {
      const made = countConversations(carried);
      counted.push(made);
      return made;
    },
    holdings,
  };
}

/** Returns how often the calls of a source have been joined. */
export function joinsOf({ carried }: Counted): number {
  return carried.calls.reduce((sum, { joins }) => sum + joins, 0);
}

async function warmUp(): Promise<void> {
  const options: SimulateOptions = { id: 'warm up' };
  for (const { open, dailyOptions } of carriers) {
    await renderCall({ source: open({}, options), dailyOptions }).start();
    await leaveNothing();
  }
}
