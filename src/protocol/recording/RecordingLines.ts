import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import { deltaText } from './deltaText';
import { entryFamily } from './entryFamily';
import { likelyBase } from './likelyBase';
import type { RecordedEntry } from './Recording';

/** After this many lines, one depends on nothing before it. */
const linesPerPart = 500;

/** Makes a line of each entry of a recording. The entries must be JSON, and nobody may change them afterward. */
export class RecordingLines {
  /** The last entry of each family in this part, and the number it goes by. */
  readonly #last = new Map<string, { readonly id: number; entry: JsonObject }>();
  /** The `data` of the last message in this part. */
  #newest: JsonObject | undefined;
  #newestMs = 0;
  #lines = 0;

  /** Returns the line of the next entry, without the line break. */
  next(recorded: RecordedEntry): string {
    if (this.#lines % linesPerPart === 0) this.beginPart();
    const number = this.#lines;
    this.#lines += 1;
    const { atMs } = recorded;
    const entry = recorded as unknown as JsonObject;
    const family = entryFamily(entry);
    const last = this.#last.get(family);
    const delta = last && this.#difference(last.entry, entry);
    const sinceMs = JSON.stringify(atMs - this.#newestMs);
    this.#newestMs = atMs;
    if (recorded.kind === 'message' && isJsonObject(recorded.data)) this.#newest = recorded.data;
    if (last && delta !== undefined) {
      last.entry = entry;
      // Joined, because engines keep a text that is put together with `+` in pieces, and lines are kept for hours.
      return ['{"n":', number, ',"dt":', sinceMs, ',"as":', last.id, delta && ',', delta, '}'].join('');
    }
    const id = last?.id ?? this.#last.size;
    this.#last.set(family, { id, entry });
    return JSON.stringify({ n: number, ms: atMs, as: id, entry: withoutTime(entry) });
  }

  /** Has the next line depend on nothing before it. */
  beginPart(): void {
    this.#last.clear();
    this.#newest = undefined;
    this.#lines = 0;
  }

  /** True if the next line depends on nothing before it. */
  get beginsPart(): boolean {
    return this.#lines % linesPerPart === 0;
  }

  #difference(before: JsonObject, after: JsonObject): string | undefined {
    if (!isJsonObject(before.data)) return deltaText(withoutTime(before), withoutTime(after));
    if (!isJsonObject(after.data)) return undefined;
    const around = differenceAround(before, after);
    const base = before.kind === 'message' ? likelyBase(before.data, this.#newest) : before.data;
    const inside = deltaText(base, after.data);
    if (around === undefined || inside === undefined) return undefined;
    return `${inside}${inside && around && ','}${around && `"of":{${around}}`}`;
  }
}

/** Returns how the fields around the data differ. They rarely do. */
function differenceAround(before: JsonObject, after: JsonObject): string | undefined {
  const [old, keys] = [Object.keys(before), Object.keys(after)];
  const isSame =
    keys.length === old.length &&
    keys.every((key, index) => {
      if (key !== old[index]) return false;
      return key === 'data' || key === 'atMs' || after[key] === before[key];
    });
  return isSame ? '' : deltaText({ ...withoutTime(before), data: 0 }, { ...withoutTime(after), data: 0 });
}

function withoutTime({ atMs: _, ...rest }: JsonObject): JsonObject {
  return rest;
}
