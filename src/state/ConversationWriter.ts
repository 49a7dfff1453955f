import { atom, type createStore } from 'jotai/vanilla';
import type { Role, TavusEvent } from '../protocol/TavusEvent';
import { type Conversation, idleConversation } from './Conversation';
import type { ConversationState } from './ConversationState';
import { EventDeduplicator } from './fold/EventDeduplicator';
import { EventLog } from './fold/EventLog';
import {
  emptyFold,
  type Fold,
  type FoldedEvent,
  type TurnFacts,
  type TurnKey,
  type TurnTable,
} from './fold/Fold';
import { foldEvent } from './fold/foldEvent';
import type { SignalEvent } from './fold/SignalEvent';
import { describeUtterance, type Utterance, type UtteranceFacts } from './fold/Utterance';
import type { Speaking } from './Speaking';
import { sameFields } from './sameFields';
import { sameItems } from './sameItems';
import type { ToolOutcome } from './ToolOutcome';

/** A Jotai store. */
export type Store = ReturnType<typeof createStore>;

/**
 * Writes what events report to a provider's atoms. Each event is a single write, so subscribers are notified once, when
 * everything that the event changes is in place.
 */
export class ConversationWriter {
  readonly #store: Store;
  readonly #state: ConversationState;
  #fold: Fold = emptyFold();
  #log = this.#newLog();
  #deduplicator = new EventDeduplicator();
  #foldedSpeaking = silent;
  #shownTurns = new Map<TurnKey, TurnFacts>();
  #typedCount = 0;
  #typedTexts: FoldedEvent[] = [];

  constructor(store: Store, state: ConversationState) {
    this.#store = store;
    this.#state = state;
  }

  /** Folds an event. Returns true if the event is new, and false if it is a duplicate. */
  receive(event: TavusEvent, _arrivedAt?: number): boolean {
    const position = this.#log.add(withoutLoad(event));
    if (!position) return false;
    this.#publish();
    return this.#deduplicator.isNew(event, position);
  }

  /** Shows a text that the user typed, before Tavus sends it back as an utterance. */
  addTypedText(text: string, timestamp: number): void {
    this.#typedCount += 1;
    const typed: FoldedEvent = { type: 'typed_text', id: `user typed ${this.#typedCount}`, text, timestamp };
    this.#typedTexts.push(typed);
    this.#log.add(typed);
    this.#publish();
  }

  /** Updates what is known about the conversation. */
  update(patch: Partial<Conversation>): void {
    const before = this.#store.get(this.#state.conversation);
    const after = { ...before, ...patch };
    if (!sameFields(before, after)) this.#store.set(this.#state.conversation, after);
  }

  /** Clears who is speaking and whether audio is blocked when the conversation is over. The transcript stays. */
  silence(): void {
    this.#store.set(this.#state.speaking, (before) => (before.pal || before.user ? silent : before));
    this.#store.set(this.#state.audioBlocked, false);
  }

  setAudioBlocked(blocked: boolean): void {
    this.#store.set(this.#state.audioBlocked, blocked);
  }

  /** Records the outcome of a tool call. The first outcome counts. */
  settleToolCall(key: string, outcome: ToolOutcome): void {
    const before = this.#store.get(this.#state.toolOutcomes);
    if (!before.has(key)) this.#store.set(this.#state.toolOutcomes, new Map([...before, [key, outcome]]));
  }

  /** Clears the previous conversation for a new one. */
  reset(): void {
    const ids = this.#store.get(this.#state.utteranceIds);
    this.#fold = emptyFold();
    this.#log = this.#newLog();
    this.#deduplicator = new EventDeduplicator();
    this.#foldedSpeaking = silent;
    this.#shownTurns = new Map();
    this.#typedTexts = [];
    this.#store.set(this.#write, {
      utterances: new Map(ids.map((id) => [id, undefined])),
      utteranceIds: [],
      signals: [],
      speaking: silent,
      turnFacts: { byIdx: this.#shownTurns },
      conversation: idleConversation,
    });
    this.#state.forgetUtterances(ids);
  }

  /** Takes back what the events reported. The texts that the user typed stay. */
  takeBack(): void {
    this.#fold = emptyFold();
    this.#log = this.#newLog();
    this.#deduplicator = new EventDeduplicator();
    for (const typed of this.#typedTexts) this.#log.add(typed);
    // What was shown counts as touched, so that it disappears.
    for (const id of this.#store.get(this.#state.utteranceIds)) this.#fold.touched.add(id);
    for (const key of this.#shownTurns.keys()) this.#fold.touchedTurns.add(key);
    this.#fold.orderTouched = true;
    this.#fold.signalsTouched = true;
    this.#publish();
  }

  #newLog(): EventLog<FoldedEvent> {
    return new EventLog((event, position) => foldEvent(this.#fold, event, position));
  }

  #publish(): void {
    const { touched, touchedTurns, rows, order, orderTouched, signals, signalsTouched } = this.#fold;
    const speaking = this.#newlySpeaking();
    this.#store.set(this.#write, {
      utterances: new Map([...touched].map((id) => [id, describeRow(rows.get(id))])),
      utteranceIds: orderTouched ? order.slice() : undefined,
      signals: signalsTouched ? signals.slice() : undefined,
      speaking,
      turnFacts: this.#showTurns() ? { byIdx: this.#shownTurns } : undefined,
    });
    touched.clear();
    touchedTurns.clear();
    this.#fold.orderTouched = false;
    this.#fold.signalsTouched = false;
  }

  /** Updates the shown turns; returns true if any of them changed. */
  #showTurns(): boolean {
    let changed = false;
    for (const key of this.#fold.touchedTurns) {
      const facts = this.#fold.turns.get(key);
      if (sameTurn(this.#shownTurns.get(key), facts)) continue;
      if (facts) this.#shownTurns.set(key, facts);
      else this.#shownTurns.delete(key);
      changed = true;
    }
    return changed;
  }

  /** Returns who is speaking if events have changed it, else undefined, so {@link silence} stays in effect. */
  #newlySpeaking(): Speaking | undefined {
    const speaks = (role: Role) => this.#fold.speaking.get(role)?.speaking === true;
    const folded = { pal: speaks('pal'), user: speaks('user') };
    if (sameFields(folded, this.#foldedSpeaking)) return undefined;
    this.#foldedSpeaking = folded;
    return folded;
  }

  /** A write-only atom, because all sets within one write cause a single notification. */
  readonly #write = atom(null, (get, set, changes: Changes) => {
    for (const [id, utterance] of changes.utterances) {
      const target = this.#state.utterance(id);
      const before = get(target);
      if (!before || !utterance || !sameFields(before, utterance)) set(target, utterance);
    }
    const { utteranceIds, signals, speaking, turnFacts } = changes;
    if (utteranceIds && !sameItems(get(this.#state.utteranceIds), utteranceIds)) {
      set(this.#state.utteranceIds, utteranceIds);
    }
    if (signals && !sameItems(get(this.#state.signals), signals)) set(this.#state.signals, signals);
    if (speaking && !sameFields(get(this.#state.speaking), speaking)) set(this.#state.speaking, speaking);
    if (turnFacts) set(this.#state.turnFacts, turnFacts);
    if (changes.conversation) {
      set(this.#state.conversation, changes.conversation);
      set(this.#state.toolOutcomes, new Map());
    }
  });
}

interface Changes {
  readonly utterances: ReadonlyMap<string, Utterance | undefined>;
  readonly utteranceIds: readonly string[] | undefined;
  readonly signals: readonly SignalEvent[] | undefined;
  readonly speaking: Speaking | undefined;
  readonly turnFacts: TurnTable | undefined;
  readonly conversation?: Conversation;
}

const silent: Speaking = { pal: false, user: false };

function describeRow(facts: UtteranceFacts | undefined): Utterance | undefined {
  return facts && describeUtterance(facts);
}

/** Drops camera frames and the payload of unknown events: they can be large, and nothing here reads them. */
function withoutLoad(event: TavusEvent): TavusEvent {
  if (event.type === 'unknown') return { ...event, raw: {} };
  return event.type === 'conversation.perception_tool_call' ? { ...event, frames: undefined } : event;
}

function sameTurn(a: TurnFacts | undefined, b: TurnFacts | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
