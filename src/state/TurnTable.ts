import type { TurnFacts } from './Fold';

/**
 * What is known of all turns, as a value of an atom: a new one says that something changed, and yet shares the map
 * with the last one, because copying it would cost more with every turn.
 */
export class TurnTable implements ReadonlyMap<number, TurnFacts> {
  readonly #turns: ReadonlyMap<number, TurnFacts>;

  constructor(turns: ReadonlyMap<number, TurnFacts>) {
    this.#turns = turns;
  }

  get size(): number {
    return this.#turns.size;
  }

  get(turnIdx: number): TurnFacts | undefined {
    return this.#turns.get(turnIdx);
  }

  has(turnIdx: number): boolean {
    return this.#turns.has(turnIdx);
  }

  forEach(callback: (value: TurnFacts, key: number, map: ReadonlyMap<number, TurnFacts>) => void): void {
    for (const [turnIdx, facts] of this.#turns) callback(facts, turnIdx, this);
  }

  entries(): MapIterator<[number, TurnFacts]> {
    return this.#turns.entries();
  }

  keys(): MapIterator<number> {
    return this.#turns.keys();
  }

  values(): MapIterator<TurnFacts> {
    return this.#turns.values();
  }

  [Symbol.iterator](): MapIterator<[number, TurnFacts]> {
    return this.entries();
  }
}
