import { type Atom, atom, type PrimitiveAtom } from 'jotai/vanilla';
import { type Caption, captionOf, isSameCaption } from './Caption';
import { type Conversation, idleConversation } from './Conversation';
import type { TurnFacts } from './Fold';
import type { Speaking } from './Speaking';
import { type Turn, turnsOf } from './Turn';
import type { Utterance } from './Utterance';

/** The atoms of one provider. Hooks read them; only the {@link ConversationWriter} writes them. */
export interface ConversationState {
  readonly conversation: PrimitiveAtom<Conversation>;
  readonly speaking: PrimitiveAtom<Speaking>;
  readonly utteranceIds: PrimitiveAtom<readonly string[]>;
  readonly turnFacts: PrimitiveAtom<ReadonlyMap<number, TurnFacts>>;
  /** True while the browser refuses to play the PAL's voice before a gesture. */
  readonly audioBlocked: PrimitiveAtom<boolean>;
  /** The standstill in which the visitor opened the hair check: any change of the conversation closes it. */
  readonly hairCheck: PrimitiveAtom<Conversation | undefined>;
  /** The atom of one utterance, whether or not it exists yet. */
  utterance(id: string): PrimitiveAtom<Utterance | undefined>;
  /** Forgets the atoms of ids that nothing will write again. */
  forgetUtterances(ids: Iterable<string>): void;
  readonly transcript: Atom<readonly Utterance[]>;
  readonly turns: Atom<readonly Turn[]>;
  readonly caption: Atom<Caption | undefined>;
}

/** Fresh atoms: no two providers share any. */
export function createConversationState(): ConversationState {
  const utterances = new Map<string, PrimitiveAtom<Utterance | undefined>>();
  const utteranceIds = atom<readonly string[]>([]);
  const speaking = atom<Speaking>({ pal: false, user: false });
  const turnFacts = atom<ReadonlyMap<number, TurnFacts>>(new Map());
  let lastCaption: Caption | undefined;

  function utterance(id: string): PrimitiveAtom<Utterance | undefined> {
    let known = utterances.get(id);
    if (!known) {
      known = atom<Utterance | undefined>(undefined);
      utterances.set(id, known);
    }
    return known;
  }

  const transcript = atom((get) => get(utteranceIds).flatMap((id) => get(utterance(id)) ?? []));

  return {
    conversation: atom(idleConversation),
    speaking,
    utteranceIds,
    turnFacts,
    audioBlocked: atom(false),
    hairCheck: atom<Conversation | undefined>(undefined),
    utterance,
    forgetUtterances: (ids) => {
      for (const id of ids) utterances.delete(id);
    },
    transcript,
    turns: atom((get) => turnsOf(get(transcript), get(turnFacts))),
    caption: atom((get) => {
      const caption = captionOf(get(speaking), get(utteranceIds), (id) => get(utterance(id)));
      if (!isSameCaption(lastCaption, caption)) lastCaption = caption;
      return lastCaption;
    }),
  };
}
