import Daily, { type DailyCall, type DailyFactoryOptions } from '@daily-co/daily-js';
import { TavusError } from '../../state/TavusError';
import { awaitDeparture } from './leaveCall';

/** Creates a Daily call object, or throws a `TavusError` if the browser or another call prevents it. */
export async function createDailyCall(options: DailyFactoryOptions): Promise<DailyCall> {
  if (!Daily.supportedBrowser().supported) {
    throw new TavusError('unsupported-browser', 'This browser cannot make video calls.', {
      hint: 'Calls need WebRTC and a page served over HTTPS or from localhost.',
      recoverable: false,
    });
  }
  const stuck = !options.allowMultipleCallInstances && (await awaitDepartures());
  // A copy, because daily-js mutates its options.
  return Daily.createCallObject({ ...options, ...(stuck && { allowMultipleCallInstances: true }) });
}

/**
 * Waits until no call exists. Returns true if one still exists although this library left it: the engine of daily-js
 * never responded, and that must not block the page forever.
 */
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
