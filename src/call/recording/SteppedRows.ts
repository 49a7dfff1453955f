import type { Atom } from 'jotai/vanilla';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { Utterance } from '../../state/fold/Utterance';

/**
 * The rows of a store that goes from moment to moment. An atom that is derived from thousands of others looks at each of them
 * again and again; here, only what has moved is read.
 */
export class SteppedRows {
  readonly #store: Store;
  readonly #state: Pick<ConversationState, 'utterance'>;
  readonly #listed: Atom<readonly string[]>;
  readonly #moved = new Set<object>();
  readonly #places = new Map<object, number>();
  readonly #values: (Utterance | undefined)[] = [];
  #ids: readonly string[] = [];
  #rows: readonly Utterance[] = [];

  /** `listed` has the ids of the rows. */
  constructor(store: Store, state: Pick<ConversationState, 'utterance'>, listed: Atom<readonly string[]>) {
    this.#store = store;
    this.#state = state;
    this.#listed = listed;
  }

  /** Notes which atoms have another value now. */
  move(atoms: Iterable<object>): void {
    for (const atom of atoms) this.#moved.add(atom);
  }

  /** Returns the rows as they are now; the same array if they are the same. */
  read(): readonly Utterance[] {
    let isSame = !this.#moved.has(this.#listed);
    if (!isSame) this.#list(this.#store.get(this.#listed));
    for (const atom of this.#moved) {
      const place = this.#places.get(atom);
      if (place === undefined) continue;
      this.#values[place] = this.#store.get(atom as Atom<Utterance | undefined>);
      isSame = false;
    }
    this.#moved.clear();
    if (!isSame) this.#rows = this.#values.filter((value) => value !== undefined);
    return this.#rows;
  }

  /** Rows are mostly added at the end, so those before the first that differs stay. */
  #list(ids: readonly string[]): void {
    const before = this.#ids;
    let from = 0;
    while (from < ids.length && ids[from] === before[from]) from += 1;
    for (const id of before.slice(from)) this.#places.delete(this.#state.utterance(id));
    this.#values.length = from;
    for (const id of ids.slice(from)) {
      const atom = this.#state.utterance(id);
      this.#places.set(atom, this.#values.length);
      this.#values.push(this.#store.get(atom));
    }
    this.#ids = ids;
  }
}
