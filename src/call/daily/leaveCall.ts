import type { DailyCall } from '@daily-co/daily-js';
import { within } from '../within';

/** How long to wait for Daily: an end that hangs must not hold up the next start. */
const leaveTimeoutMs = 5000;

/** Calls on their way out. Daily allows one call for each page, so this is the page's too. */
const departures = new WeakMap<DailyCall, Promise<void>>();

/** Leaves and destroys, whatever state the call is in: that turns the camera off and frees Daily's single instance. */
export function leaveCall(call: DailyCall): Promise<void> {
  const departure = within(leaveTimeoutMs, leaveAndDestroy(call));
  departures.set(call, departure);
  return departure;
}

/** Waits until the call has left; true if it is one that this library left, even if Daily never said so. */
export async function awaitDeparture(call: DailyCall): Promise<boolean> {
  // A provider replaced by another in one commit notices only a tick later that it is gone for good.
  await new Promise((resolve) => setTimeout(resolve));
  await departures.get(call);
  return departures.has(call);
}

async function leaveAndDestroy(call: DailyCall): Promise<void> {
  try {
    await call.leave();
  } finally {
    await call.destroy();
  }
}
