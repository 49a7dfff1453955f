import Daily, { type DailyCall, type DailyFactoryOptions } from '@daily-co/daily-js';
import { TavusError } from '../../state/TavusError';
import { awaitDeparture } from './leaveCall';

/** A Daily call object of our own, or an error that says why there can be none. */
export async function createDailyCall(options: DailyFactoryOptions): Promise<DailyCall> {
  if (!Daily.supportedBrowser().supported) {
    throw new TavusError('unsupported-browser', 'This browser cannot make video calls.', {
      hint: 'Calls need WebRTC, and a page from HTTPS or localhost.',
      recoverable: false,
    });
  }
  const stuck = !options.allowMultipleCallInstances && (await awaitDepartures());
  // A copy, because daily-js writes into what it is given.
  return Daily.createCallObject({ ...options, ...(stuck && { allowMultipleCallInstances: true }) });
}

/**
 * Waits until no call is left. True if one is still there though we left it: daily-js never heard back from its engine,
 * and that must not block the page for good.
 */
async function awaitDepartures(): Promise<boolean> {
  const other = Daily.getCallInstance();
  if (!other) return false;
  const isOurs = await awaitDeparture(other);
  const next = Daily.getCallInstance();
  // Whoever waited for the same call may have been quicker, only to leave at once because nobody wants it any more.
  if (next !== other) return awaitDepartures();
  if (isOurs) return true;
  throw new TavusError('call-instance-exists', 'Another Daily call already exists on this page.', {
    hint: 'Destroy it first, or set dailyOptions to { allowMultipleCallInstances: true }.',
  });
}
