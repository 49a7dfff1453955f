import type { DailyCall } from '@daily-co/daily-js';
import { within } from '../within';

/** How long to wait for Daily: a hanging leave must not block the next start. */
const leaveTimeoutMs = 5000;

/** The calls that are leaving. Daily allows one call per page, so the map is global as well. */
const departures = new WeakMap<DailyCall, Promise<void>>();

/** Leaves and destroys the call in any state, which turns the camera off and frees Daily's single instance. */
export function leaveCall(call: DailyCall): Promise<void> {
  const departure = within(leaveTimeoutMs, leaveAndDestroy(call));
  departures.set(call, departure);
  return departure;
}

/** Waits until the call has left. Returns true if this library left it, even if Daily never confirmed that. */
export async function awaitDeparture(call: DailyCall): Promise<boolean> {
  // A provider that was replaced in the same commit leaves its call only a tick later.
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
