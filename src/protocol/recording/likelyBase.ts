import type { JsonObject } from '../wire/JsonObject';

/** What makes a message the one that it is. The other fields around the payload are mostly those of the message before. */
const own = new Set(['event_type', 'message_type']);

/**
 * Returns what the `data` of an entry is compared with: that of the last entry of its family, with the turn, the ids and
 * the time of the last message of any family, and the number that follows.
 */
export function likelyBase(family: JsonObject, newest: JsonObject | undefined): JsonObject {
  if (!newest) return family;
  const data: Record<string, unknown> = { ...family };
  if (newest !== family) {
    for (const key of Object.keys(newest)) {
      const value = newest[key];
      const isPlain = typeof value === 'string' || typeof value === 'number';
      if (isPlain && !own.has(key) && Object.hasOwn(data, key)) data[key] = value;
    }
  }
  if (Object.hasOwn(data, 'seq') && Number.isSafeInteger(data.seq)) data.seq = Number(data.seq) + 1;
  return data;
}
