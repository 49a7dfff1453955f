import type { DailyCall } from '@daily-co/daily-js';

/**
 * Waits until the call has answered a request, or until it is destroyed: daily-js then drops the answer, and the
 * request would never settle. Rejects if the request does.
 */
export async function answered(call: DailyCall, request: Promise<unknown>): Promise<void> {
  if (call.isDestroyed()) return;
  let forget = () => {};
  const gone = new Promise<void>((resolve) => {
    const onDestroyed = () => resolve();
    call.on('call-instance-destroyed', onDestroyed);
    forget = () => call.off('call-instance-destroyed', onDestroyed);
  });
  try {
    await Promise.race([request, gone]);
  } finally {
    forget();
  }
}
