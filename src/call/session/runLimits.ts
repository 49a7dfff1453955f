import type { RunHost } from '../run/RunHost';
import type { SessionOptions } from './SessionOptions';

/** Returns how long a conversation may take in each phase, with the defaults for what the application does not set. */
export function runLimits({
  palTimeoutMs = 30_000,
  startTimeoutMs = palTimeoutMs + 30_000,
  maxDurationMs,
  preparedMaxAgeMs = 50_000,
}: SessionOptions): Pick<RunHost, 'palTimeoutMs' | 'startTimeoutMs' | 'maxDurationMs' | 'preparedMaxAgeMs'> {
  return { palTimeoutMs, startTimeoutMs, maxDurationMs, preparedMaxAgeMs };
}
