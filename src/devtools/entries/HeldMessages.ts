import type { RecordedEntry } from '../../protocol/recording/Recording';
import { isLateReading } from './isLateReading';

/** More are not held until the PAL is certain. */
const most = 500;

/** Finds the message that an entry reads late. */
export class HeldMessages {
  readonly #held: { readonly index: number; readonly text: string }[] = [];

  /** Notes an entry. If it reads a message late, returns the index with which the message arrived. */
  next(entry: RecordedEntry, index: number): number | undefined {
    if (entry.kind === 'message' && entry.read === false) {
      this.#held.push({ index, text: JSON.stringify(entry.data) });
      if (this.#held.length > most) this.#held.shift();
    }
    if (!isLateReading(entry)) return undefined;
    const text = JSON.stringify(entry.detail.data);
    const place = this.#held.findIndex((message) => message.text === text);
    return place < 0 ? undefined : this.#held.splice(place, 1)[0]?.index;
  }
}
