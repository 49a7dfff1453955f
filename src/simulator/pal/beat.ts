import type { Timers } from '../runtime/Timers';
import type { Wire } from './Wire';

const heartbeatMs = 5000;

/** Reports that the PAL is present, now and again and again. */
export function beat(timers: Timers, wire: Wire, attempt = 1): void {
  wire.system('system.replica_present', { attempt });
  timers.after(heartbeatMs, () => beat(timers, wire, attempt + 1));
}
