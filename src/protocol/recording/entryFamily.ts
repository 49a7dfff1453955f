import { isJsonObject, type JsonObject } from '../wire/JsonObject';

/** Returns what an entry has in common with the entries that it is likely to resemble: its kind and its type. */
export function entryFamily({ kind, event, step, data }: JsonObject): string {
  return `${kind} ${isJsonObject(data) ? data.event_type : (event ?? step)}`;
}
