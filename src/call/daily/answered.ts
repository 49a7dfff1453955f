import type { DailyCall } from '@daily-co/daily-js';

/**
 * Waits until a request to the call settles or the call is destroyed: daily-js then drops the answer, and the request
 * would never settle. Rejects if the request does.
 */
export async function answered(call: DailyCall, request: Promise<unknown>): Promise<void> {
  let removeListener = () => {};
  const destroyed = new Promise<void>((resolve) => {
    if (call.isDestroyed()) return resolve();
    const onDestroyed = () => resolve();
    call.on('call-instance-destroyed', onDestroyed);
    removeListener = () => call.off('call-instance-destroyed', onDestroyed);
  });
  try {
    await Promise.race([destroyed, request]);
  } finally {
    removeListener();
  }
}
