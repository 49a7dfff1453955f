import type { EventEnvelope } from '../protocol/TavusEvent';
import type { Anomaly } from './Summary';

/** More numbers than this are no gap: the numbering has begun anew. The state draws the line at the same place. */
const plausibleDistance = 10_000;

/** Numbers that are missing. */
interface Gap {
  readonly first: number;
  readonly last: number;
  /** When a later number came. */
  readonly atMs: number;
}

/** Follows the numbers of events: those that are missing, that came late, and where the numbering begins anew. */
export class Sequence {
  #gaps: readonly Gap[] = [];
  #highest: number | undefined;

  /** Notes an event, and returns what is strange about its number. */
  add({ seq }: EventEnvelope, atMs: number): readonly Anomaly[] {
    if (seq === undefined) return [];
    const highest = this.#highest ?? seq;
    if (Math.abs(seq - highest) > plausibleDistance || isRestart(seq, highest)) {
      this.#highest = seq;
      return [{ atMs, kind: 'seq-jump', text: `The numbering jumped from ${highest} to ${seq}.` }];
    }
    this.#highest = Math.max(seq, highest);
    if (seq <= highest) return this.#fill(seq, highest, atMs);
    if (seq > highest + 1) this.#gaps = [...this.#gaps, { first: highest + 1, last: seq - 1, atMs }];
    return [];
  }

  /** Returns the gaps that nothing has filled. */
  gaps(): readonly Anomaly[] {
    return this.#gaps.map(({ first, last, atMs }) => ({ atMs, kind: 'seq-gap', text: textOf(first, last) }));
  }

  #fill(seq: number, highest: number, atMs: number): readonly Anomaly[] {
    const gap = this.#gaps.find(({ first, last }) => first <= seq && seq <= last);
    if (!gap) return [];
    const parts = [
      { ...gap, last: seq - 1 },
      { ...gap, first: seq + 1 },
    ];
    this.#gaps = this.#gaps.flatMap((other) =>
      other === gap ? parts.filter(({ first, last }) => first <= last) : [other],
    );
    return [{ atMs, kind: 'late', text: `seq ${seq} came after seq ${highest}.` }];
  }
}

/** A sender that has restarted begins at a low number again. */
function isRestart(seq: number, highest: number): boolean {
  return seq <= 1 && highest > 50;
}

function textOf(first: number, last: number): string {
  return first === last
    ? `seq ${first} is missing.`
    : `seq ${first} to ${last} are missing: ${last - first + 1} numbers.`;
}
