import { isJsonObject, type JsonObject } from '../wire/JsonObject';

/** Returns what an entry has in common with the entries that it is likely to resemble: its kind and its type. */
export function entryFamily(entry: JsonObject): string {
  const { kind, event, step, data } = entry;
  const type = isJsonObject(data) ? `${data.event_type} ${speakerOf(data)}` : (event ?? step);
  return `${kind} ${type}`;
}

/** Tavus sends most events for `pal` and for `replica`, one after the other. */
function speakerOf({ properties }: JsonObject): unknown {
  return isJsonObject(properties) ? properties.role : undefined;
}
