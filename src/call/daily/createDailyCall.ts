import Daily, { type DailyCall, type DailyFactoryOptions } from '@daily-co/daily-js';
import { TavusError } from '../../state/TavusError';
import { checkBrowser } from './checkBrowser';
import { awaitDeparture } from './leaveCall';

/** Creates a Daily call object, or throws a `TavusError` if the browser or another call prevents it. */
export async function createDailyCall(options: DailyFactoryOptions): Promise<DailyCall> {
  const isStuck = await assertCallPossible(options);
  // A copy, because daily-js mutates its options.
  return Daily.createCallObject({ ...options, ...(isStuck && { allowMultipleCallInstances: true }) });
}

/**
 * Throws a `TavusError` if the browser or another call on the page prevents a call. Waits for calls that are leaving.
 * Returns true if one still exists although this library left it: the engine of daily-js never responded, and that must
 * not block the page forever.
 */
export async function assertCallPossible({
  allowMultipleCallInstances,
}: DailyFactoryOptions): Promise<boolean> {
  checkBrowser();
  return !allowMultipleCallInstances && (await awaitDepartures());
}

async function awaitDepartures(): Promise<boolean> {
  const other = Daily.getCallInstance();
  if (!other) return false;
  const isOurs = await awaitDeparture(other);
  const next = Daily.getCallInstance();
  // Another caller that waited for the same call may have created one first, and may leave it at once.
  if (next !== other) return awaitDepartures();
  if (isOurs) return true;
  throw new TavusError('call-instance-exists', 'Another Daily call already exists on this page.', {
    hint: 'Destroy it first, or set dailyOptions to { allowMultipleCallInstances: true }.',
  });
}
