import type { DailyCall } from '@daily-co/daily-js';
import { within } from '../within';

/** How long to wait for Daily: a hanging leave must not block the next start. */
const leaveTimeoutMs = 5000;
const destroyTimeoutMs = 1000;

/** The calls that are leaving. Daily allows one call per page, so the map is global as well. */
const departures = new WeakMap<DailyCall, Promise<void>>();

/** The calls that nobody has joined, each with the function that leaves it when another call needs its place. */
const yielding = new WeakMap<DailyCall, () => void>();

/** Leaves and destroys the call in any state, which turns the camera off and frees Daily's single instance. */
export function leaveCall(call: DailyCall): Promise<void> {
  const departure = leaveAndDestroy(call);
  departures.set(call, departure);
  return departure;
}

/** Calls `leave` when another call needs the place of this one, until the returned function is called. */
export function yieldToOthers(call: DailyCall, leave: () => void): () => void {
  yielding.set(call, leave);
  return () => yielding.delete(call);
}

/** Waits until the call has left. Returns true if this library left it, even if Daily never confirmed that. */
export async function awaitDeparture(call: DailyCall): Promise<boolean> {
  yielding.get(call)?.();
  // A provider that was replaced in the same commit leaves its call only a tick later.
  await new Promise((resolve) => setTimeout(resolve));
  await departures.get(call);
  return departures.has(call);
}

async function leaveAndDestroy(call: DailyCall): Promise<void> {
  let hasLeft = false;
  const leave = async () => {
    await call.leave();
    hasLeft = true;
  };
  await within(leaveTimeoutMs, leave());
  // `destroy` waits for another leave, which hangs as well if the engine does not respond. Then nobody else would turn
  // off the camera.
  if (!hasLeft) stopInputs(call);
  await within(destroyTimeoutMs, call.destroy());
}

function stopInputs(call: DailyCall): void {
  const { audio, video } = call.participants().local?.tracks ?? {};
  for (const input of [audio, video]) input?.persistentTrack?.stop();
}
