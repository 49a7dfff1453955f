import { TavusError } from '../../state/TavusError';
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

/** Returns the error for a limit that is no number, such as `Number()` of a missing variable. */
export function wrongLimit(options: SessionOptions): TavusError | undefined {
  const limits: Readonly<Record<string, unknown>> = runLimits(options);
  const name = Object.keys(limits).find((limit) => Number.isNaN(limits[limit]));
  return name
    ? new TavusError('create-failed', `${name} is NaN.`, {
        hint: 'Pass a number of milliseconds, or Infinity.',
        recoverable: false,
      })
    : undefined;
}
