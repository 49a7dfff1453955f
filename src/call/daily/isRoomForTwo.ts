import type { DailyCall } from '@daily-co/daily-js';
import { within } from '../within';

/** How long to wait for the answer: it decides only about a PAL that Tavus did not mark. */
const answerTimeoutMs = 2000;

/** Returns whether the room of a joined call has only places for us and the PAL; false if Daily does not say. */
export async function isRoomForTwo(call: DailyCall): Promise<boolean> {
  let places = Number.POSITIVE_INFINITY;
  const ask = async () => {
    const room = await call.room();
    if (room && 'config' in room) places = room.config.max_participants ?? places;
  };
  await within(answerTimeoutMs, ask());
  return places <= 2;
}
