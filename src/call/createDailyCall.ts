import Daily, { type DailyCall, type DailyFactoryOptions } from '@daily-co/daily-js';
import { TavusError } from '../state/TavusError';
import { awaitDeparture } from './leaveCall';

/** A Daily call object of our own, or an error that says why there can be none. */
export async function createDailyCall(options: DailyFactoryOptions): Promise<DailyCall> {
  if (!Daily.supportedBrowser().supported) {
    throw new TavusError('unsupported-browser', 'This browser cannot make video calls.', {
      hint: 'Calls need WebRTC, and a page from HTTPS or localhost.',
      recoverable: false,
    });
  }
  const other = Daily.getCallInstance();
  const isLeaving = other && !options.allowMultipleCallInstances && (await awaitDeparture(other));
  // Still there, though we left it: daily-js never heard back from its engine. It must not block the page for good.
  const stuck = isLeaving && Daily.getCallInstance() === other;
  if (Daily.getCallInstance() && !stuck && !options.allowMultipleCallInstances) {
    throw new TavusError('call-instance-exists', 'Another Daily call already exists on this page.', {
      hint: 'Destroy it first, or set dailyOptions to { allowMultipleCallInstances: true }.',
    });
  }
  // A copy, because daily-js writes into what it is given.
  return Daily.createCallObject({ ...options, ...(stuck && { allowMultipleCallInstances: true }) });
}
