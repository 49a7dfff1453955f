import Daily, { type DailyCall, type DailyFactoryOptions } from '@daily-co/daily-js';
import { TavusError } from '../state/TavusError';

/** A Daily call object of our own, or an error that says why there can be none. */
export function createDailyCall(options: DailyFactoryOptions): DailyCall {
  if (Daily.getCallInstance() && !options.allowMultipleCallInstances) {
    throw new TavusError('call-instance-exists', 'Another Daily call already exists on this page.', {
      hint: 'Destroy the other call first, or pass dailyOptions={{ allowMultipleCallInstances: true }} to have both.',
    });
  }
  if (!Daily.supportedBrowser().supported) {
    throw new TavusError('unsupported-browser', 'This browser cannot make video calls.', {
      hint: 'Calls need WebRTC and a page served over HTTPS (or from localhost).',
      recoverable: false,
    });
  }
  return Daily.createCallObject(options);
}
