import type { Store } from '../../state/ConversationWriter';
import { type Change, changeOf, isTable, ownCopy, withChange } from './Change';

/** What a store needs of an atom that holds a value or writes others. */
interface AnyAtom {
  readonly init?: unknown;
  write(get: GetValue, set: SetValue, ...args: readonly unknown[]): unknown;
}

type GetValue = (atom: AnyAtom) => unknown;
type SetValue = (atom: AnyAtom, ...args: readonly unknown[]) => unknown;

/**
 * A store that remembers what each step has changed, so that another store can be brought to any of its steps without doing
 * them again. Nobody can subscribe to it, so it is fast.
 */
export class StateHistory {
  /** What the steps write to. */
  readonly store: Store;
  readonly #values = new Map<AnyAtom, unknown>();
  /** The changes in order, and the atom of each. */
  readonly #changes: Change[] = [];
  readonly #atoms: AnyAtom[] = [];
  /** How many changes there were after each step. */
  readonly #ends: number[] = [];

  constructor() {
    // The atoms decide the types; here they all hold something.
    this.store = { get: this.#get, set: this.#set, sub: () => () => undefined } as unknown as Store;
  }

  /** How many steps there were. */
  get steps(): number {
    return this.#ends.length;
  }

  /** A step is done. */
  endStep(): void {
    this.#ends.push(this.#changes.length);
  }

  /** Brings a store from what there was after so many steps to what there was after so many others; returns what has moved. */
  bring(store: Store, from: number, to: number): Iterable<object> {
    const moved = new Map<AnyAtom, unknown>();
    const isForward = to > from;
    let at = this.#end(from);
    const end = this.#end(to);
    while (at !== end) {
      const index = isForward ? at : at - 1;
      at += isForward ? 1 : -1;
      const [atom, change] = [this.#atoms[index], this.#changes[index]];
      if (!atom || !change) continue;
      const value = moved.has(atom) ? moved.get(atom) : ownCopy(store.get(atom as never));
      moved.set(atom, withChange(value, change, isForward));
    }
    for (const [atom, value] of moved) store.set(atom as never, value as never);
    return moved.keys();
  }

  /** How many changes there were after so many steps. */
  #end(steps: number): number {
    return this.#ends[steps - 1] ?? 0;
  }

  readonly #get: GetValue = (atom) => {
    if (!this.#values.has(atom)) this.#values.set(atom, ownCopy(atom.init));
    return this.#values.get(atom);
  };

  /** As a store of Jotai does: an atom that sets itself holds a value. */
  readonly #set: SetValue = (atom, ...args) =>
    atom.write(
      this.#get,
      (target, ...values) => (target === atom ? this.#put(atom, values[0]) : this.#set(target, ...values)),
      ...args,
    );

  #put(atom: AnyAtom, after: unknown): void {
    const before = this.#get(atom);
    const change = changeOf(before, after);
    if (!change) return;
    this.#atoms.push(atom);
    this.#changes.push(change);
    // A table goes on to change, so it is compared with a copy.
    this.#values.set(atom, isTable(before) ? withChange(before, change, true) : after);
  }
}
