import { type Atom, atom, type PrimitiveAtom } from 'jotai/vanilla';
import { type Conversation, idleConversation } from './Conversation';
import type { TurnTable } from './fold/Fold';
import type { SignalEvent } from './fold/SignalEvent';
import type { Utterance } from './fold/Utterance';
import type { Speaking } from './Speaking';
import type { ToolOutcomes } from './ToolOutcome';

/** The atoms of one provider. Hooks read them; only the {@link ConversationWriter} writes them. */
export interface ConversationState {
  readonly conversation: PrimitiveAtom<Conversation>;
  readonly speaking: PrimitiveAtom<Speaking>;
  readonly utteranceIds: PrimitiveAtom<readonly string[]>;
  readonly turnFacts: PrimitiveAtom<TurnTable>;
  readonly toolOutcomes: PrimitiveAtom<ToolOutcomes>;
  /** What came of perception and objectives, in order. */
  readonly signals: PrimitiveAtom<readonly SignalEvent[]>;
  /** True while the browser refuses to play the PAL's voice before a gesture. */
  readonly audioBlocked: PrimitiveAtom<boolean>;
  /** The standstill in which the visitor opened the hair check: any change of the conversation closes it. */
  readonly hairCheck: PrimitiveAtom<Conversation | undefined>;
  /** The atom of one utterance, whether or not it exists yet. */
  utterance(id: string): PrimitiveAtom<Utterance | undefined>;
  /** Forgets the atoms of ids that nothing will write again. */
  forgetUtterances(ids: Iterable<string>): void;
  /** The atom that `create` makes of these, the same for all who ask: who does not ask does not pay for its code. */
  derived<Value>(create: CreateDerived<Value>): Atom<Value>;
}

export type CreateDerived<Value> = (state: ConversationState) => Atom<Value>;

/** Fresh atoms: no two providers share any. */
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
    turnFacts: atom<TurnTable>({ byIdx: new Map() }),
    toolOutcomes: atom<ToolOutcomes>(new Map()),
    signals: atom<readonly SignalEvent[]>([]),
    audioBlocked: atom(false),
    hairCheck: atom<Conversation | undefined>(undefined),
    utterance,
    forgetUtterances: (ids) => {
      for (const id of ids) utterances.delete(id);
    },
    derived<Value>(create: CreateDerived<Value>) {
      const known = derived.get(create) ?? create(state);
      derived.set(create, known);
      // Stored under the function that made it, so it is of the type that function makes.
      return known as Atom<Value>;
    },
  };
  return state;
}
