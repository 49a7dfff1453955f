import { isJsonObject, type JsonObject } from '../wire/JsonObject';

/** What makes a message the one that it is. The other fields around the payload are mostly those of the message before. */
const own = new Set(['event_type', 'message_type']);

/**
 * Returns what an entry is compared with: the last one of its family, with the turn, the ids and the time of the last entry
 * of any family, if both are messages.
 */
export function likelyBase(family: JsonObject, newest: JsonObject | undefined): JsonObject {
  if (!newest || newest === family || !isJsonObject(family.data) || !isJsonObject(newest.data)) return family;
  const data: Record<string, unknown> = { ...family.data };
  for (const [key, value] of Object.entries(newest.data)) {
    const isPlain = typeof value === 'string' || typeof value === 'number';
    if (isPlain && !own.has(key) && Object.hasOwn(data, key)) data[key] = value;
  }
  return { ...family, data };
}
