import { maskText } from '../../protocol/recording/maskText';
import type { RecordedEntry, Recording } from '../../protocol/recording/Recording';
import { Redactor } from '../../protocol/recording/Redactor';
import { isJsonObject } from '../../protocol/wire/JsonObject';

/** How what the page sends during a replay differs from what it sent then. */
export interface ReplayDifference {
  /**
   * `missing`: it was sent then, and not now. `unexpected`: it was not sent then. `changed`: an interaction of the same
   * type was sent then, with another content.
   */
  readonly kind: 'missing' | 'unexpected' | 'changed';
  /** The index of the entry that was recorded; undefined if the interaction is unexpected. */
  readonly index?: number | undefined;
  /** What was sent then. */
  readonly recorded?: unknown;
  /** What is sent now. */
  readonly sent?: unknown;
}

/** Something that was sent then, and what was sent now in its place. */
interface Expected {
  readonly index: number;
  readonly data: unknown;
  sent?: unknown;
  isSent: boolean;
}

/** Compares what the page sends during a replay with what it sent then. The order of different types does not matter. */
export class SentComparison {
  readonly #expected: readonly Expected[];
  readonly #unexpected: unknown[] = [];
  /** Leaves out everything that a recording can leave out, which may have happened already. */
  readonly #redactor = new Redactor({ texts: true, arguments: true });

  constructor({ entries }: Recording, from: number, to: number) {
    this.#expected = entries
      .slice(from, to)
      .flatMap((entry: RecordedEntry, offset) =>
        entry.kind === 'sent' ? [{ index: from + offset, data: entry.data, isSent: false }] : [],
      );
  }

  /** Notes what the page sends. */
  note(sent: unknown): void {
    const open = this.#expected.filter(({ isSent }) => !isSent);
    const match =
      open.find(({ data }) => this.#contentOf(data) === this.#contentOf(sent)) ??
      open.find(({ data }) => typeOf(data) === typeOf(sent));
    if (match) Object.assign(match, { sent, isSent: true });
    else this.#unexpected.push(sent);
  }

  /** Returns the differences after the entry with this index has happened again. */
  after(index: number): readonly ReplayDifference[] {
    const known = this.#expected.flatMap(({ index: at, data, sent, isSent }): ReplayDifference[] => {
      if (!isSent) return at <= index ? [{ kind: 'missing', index: at, recorded: data }] : [];
      const isSame = this.#contentOf(data) === this.#contentOf(sent);
      return isSame ? [] : [{ kind: 'changed', index: at, recorded: data, sent }];
    });
    return [...known, ...this.#unexpected.map((sent) => ({ kind: 'unexpected' as const, sent }))];
  }

  /** Ids are new each time, and what was recorded may be redacted, so only the shape of texts counts. */
  #contentOf(sent: unknown): string {
    const { data } = this.#redactor.redact({ kind: 'sent', atMs: 0, data: sent });
    if (!isJsonObject(data)) return maskText(String(data));
    const { inference_id: _, ...properties } = isJsonObject(data.properties) ? data.properties : {};
    return maskText(JSON.stringify([data.event_type, properties]));
  }
}

function typeOf(data: unknown): unknown {
  return isJsonObject(data) ? data.event_type : undefined;
}
