import { type Atom, atom, type PrimitiveAtom } from 'jotai/vanilla';
import { type Conversation, idleConversation } from './Conversation';
import type { FoldedCanvasCall, SignalEvent } from './fold/SignalEvent';
import type { TurnTable } from './fold/TurnFacts';
import type { Utterance } from './fold/Utterance';
import type { Speaking } from './Speaking';
import type { ToolOutcomes } from './ToolOutcome';

/** The atoms of one provider. Hooks read them; only the {@link ConversationWriter} writes them, except `hairCheck`. */
export interface ConversationState {
  readonly conversation: PrimitiveAtom<Conversation>;
  readonly speaking: PrimitiveAtom<Speaking>;
  readonly utteranceIds: PrimitiveAtom<readonly string[]>;
  /** The same with the hidden utterances. */
  readonly allIds: PrimitiveAtom<readonly string[]>;
  readonly turnFacts: PrimitiveAtom<TurnTable>;
  readonly toolOutcomes: PrimitiveAtom<ToolOutcomes>;
  /** The perception, objective and guardrail events, in order. */
  readonly signals: PrimitiveAtom<readonly SignalEvent[]>;
  /** The newest calls of Magic Canvas, in order. */
  readonly canvasCalls: PrimitiveAtom<readonly FoldedCanvasCall[]>;
  /** How far this device's clock is ahead of Tavus's, in milliseconds. The times of signals are Tavus's. */
  readonly offsetMs: PrimitiveAtom<number>;
  /** True once nobody has spoken for a moment, and nothing that was said has arrived. */
  readonly quiet: PrimitiveAtom<boolean>;
  /** True until something is said, and again once nothing has been said for so long that no answer will come. */
  readonly unanswered: PrimitiveAtom<boolean>;
  /** True while the browser blocks the PAL's voice until a user gesture. */
  readonly audioBlocked: PrimitiveAtom<boolean>;
  /** True while the hair check is open. A start or an error closes it. */
  readonly hairCheck: PrimitiveAtom<boolean>;
  /** Returns the atom of an utterance, whether or not the utterance exists yet. */
  utterance(id: string): PrimitiveAtom<Utterance | undefined>;
  /** Forgets the atoms of utterances that will not be written again. */
  forgetUtterances(ids: Iterable<string>): void;
  /**
   * Returns the atom that `create` derives from this state; every caller gets the same one. Only callers import
   * `create`, so an application does not bundle the code of atoms that it does not use.
   */
  derived<Value>(create: CreateDerived<Value>): Atom<Value>;
}

/** A function that creates an atom derived from the state. */
export type CreateDerived<Value> = (state: ConversationState) => Atom<Value>;

/** Creates the atoms of one provider. No two providers share any. */
export function createConversationState(): ConversationState {
  const utterances = new Map<string, PrimitiveAtom<Utterance | undefined>>();
  const derived = new Map<CreateDerived<unknown>, Atom<unknown>>();

  function utterance(id: string): PrimitiveAtom<Utterance | undefined> {
    let known = utterances.get(id);
    if (!known) {
      known = atom<Utterance | undefined>(undefined);
      utterances.set(id, known);
    }
    return known;
  }

  const state: ConversationState = {
    conversation: atom(idleConversation),
    speaking: atom<Speaking>({ pal: false, user: false }),
    utteranceIds: atom<readonly string[]>([]),
    allIds: atom<readonly string[]>([]),
    turnFacts: atom<TurnTable>({ byIdx: new Map() }),
    toolOutcomes: atom<ToolOutcomes>({ byKey: new Map() }),
    signals: atom<readonly SignalEvent[]>([]),
    canvasCalls: atom<readonly FoldedCanvasCall[]>([]),
    offsetMs: atom(0),
    quiet: atom(true),
    unanswered: atom(true),
    audioBlocked: atom(false),
    hairCheck: atom(false),
    utterance,
    forgetUtterances: (ids) => {
      for (const id of ids) utterances.delete(id);
    },
    derived<Value>(create: CreateDerived<Value>) {
      const known = derived.get(create) ?? create(state);
      derived.set(create, known);
      // Stored under the function that created it, so it has the type that the function returns.
      return known as Atom<Value>;
    },
  };
  return state;
}
