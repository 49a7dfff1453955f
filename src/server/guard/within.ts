import type { OrPromise } from './OrPromise';
import { longestWaitMs } from './timeoutSignal';

/** Waits for `work` for at most this long, or else rejects with the error that `late` creates. `work` goes on then. */
export async function within<Value>(
  timeoutMs: number,
  work: OrPromise<Value>,
  late: () => Error,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    if (timeoutMs <= longestWaitMs) timer = setTimeout(() => reject(late()), timeoutMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
