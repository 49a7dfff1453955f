import { atom, type createStore } from 'jotai/vanilla';
import type { PerceptionToolCallEvent, Role, TavusEvent, ToolCallEvent } from '../protocol/TavusEvent';
import type { Changes } from './Changes';
import { idleConversation } from './Conversation';
import type { ConversationState } from './ConversationState';
import { EventIntake, isToolCall } from './EventIntake';
import { EventDeduplicator } from './fold/EventDeduplicator';
import { emptyFold, type Fold, type TakeEcho } from './fold/Fold';
import type { FoldedEvent, TypedTextEvent } from './fold/FoldedEvent';
import { foldEvent } from './fold/foldEvent';
import { allRowIds } from './fold/row';
import { settleableRows } from './fold/settleRows';
import { sameTurnFacts, type TurnFacts, type TurnKey } from './fold/TurnFacts';
import { describeUtterance, type UtteranceFacts } from './fold/Utterance';
import { isSpeech } from './isSpeech';
import { EventLog } from './log/EventLog';
import type { Position } from './log/Position';
import { type Speaking, silent } from './Speaking';
import { sameFields } from './sameFields';
import { sameItems } from './sameItems';
import type { ToolOutcome } from './ToolOutcome';
import { WithheldEvents } from './WithheldEvents';

/** A Jotai store. */
export type Store = ReturnType<typeof createStore>;

/**
 * Writes what events report to a provider's atoms. Each event is a single write, so subscribers are notified once, when
 * everything that the event changes is in place.
 */
export class ConversationWriter {
  readonly #store: Store;
  readonly #state: ConversationState;
  readonly #onProblem: (problem: string) => void;
  #fold: Fold = emptyFold();
  #log = this.#newLog();
  #intake = new EventIntake();
  #deduplicator = new EventDeduplicator();
  #outcomes = new Map<string, ToolOutcome>();
  #foldedSpeaking = silent;
  #shownTurns = new Map<TurnKey, TurnFacts>();
  #shownOffsetMs = 0;
  #typedTexts: TypedTextEvent[] = [];
  #withheld = new WithheldEvents();

  /** `onProblem` is told about events that cannot be put in order. */
  constructor(store: Store, state: ConversationState, onProblem?: (problem: string) => void) {
    this.#store = store;
    this.#state = state;
    this.#onProblem = onProblem ?? (() => undefined);
  }

  /**
   * Folds an event that arrived at a time by this device's clock; without it, times stay those of Tavus's clock.
   * Returns true if the event is new, and false if it is a duplicate or the echo of a hidden text.
   */
  receive(event: TavusEvent, arrivedAt?: number): boolean {
    const { folded, isNewCall } = this.#intake.take(event, arrivedAt);
    const position = this.#log.add(folded);
    if (!position) return false;
    this.#publish(isSpeech(event) ? { quiet: false, unanswered: false } : {});
    if (isToolCall(event)) return isNewCall === true;
    if (!this.#fold.echoes.has(folded)) return this.#deduplicator.isNew(event, position);
    this.#withheld.add({ event, folded, position });
    return false;
  }

  /** Returns the new events that were received as echoes, but which a later event has shown to be the user's words. */
  takeReleased(): TavusEvent[] {
    return this.#withheld.take(this.#fold.echoes, this.#deduplicator);
  }

  /**
   * Adds a text that is sent as if the user had said it, before Tavus sends it back as an utterance. With `takeEcho`,
   * which recognizes what comes back, nobody sees it.
   */
  addTypedText(text: string, timestamp: number, takeEcho?: TakeEcho): void {
    const id = `user typed ${this.#typedTexts.length + 1}`;
    const typed: TypedTextEvent = { type: 'typed_text', id, text, typedAt: timestamp, takeEcho };
    this.#typedTexts.push(typed);
    this.#log.add(typed);
    this.#publish({ unanswered: false });
  }

  /** Nobody has spoken for a moment. */
  setQuiet(): void {
    this.#publish({ quiet: true });
  }

  /** No answer to what was said will come. */
  setUnanswered(): void {
    this.#publish({ unanswered: true });
  }

  /** Nothing has come for a while: rows whose speaker has stopped are final. */
  settle(): void {
    if (settleableRows(this.#fold).length === 0) return;
    this.#log.add({ type: 'speech_settled' });
    this.#publish();
  }

  /** The conversation is over: every row is final, nobody speaks, and no audio is blocked. The transcript stays. */
  finish(): void {
    this.#log.add({ type: 'conversation_over' });
    this.#publish({ speaking: silent, quiet: true, unanswered: true });
    this.#store.set(this.#state.audioBlocked, false);
  }

  /** Records the outcome of a tool call, named by its event or its id. The first success or failure counts. */
  settleToolCall(call: ToolCallEvent | PerceptionToolCallEvent | string, outcome: ToolOutcome): void {
    const key = this.#intake.keyOf(call);
    if (key === undefined) return;
    const status = this.#outcomes.get(key)?.status;
    if (status === 'done' || status === 'failed') return;
    this.#outcomes.set(key, outcome);
    this.#store.set(this.#state.toolOutcomes, { byKey: this.#outcomes });
    this.#store.set(this.#state.unanswered, false);
  }

  /** Takes back everything that events have said. What the user typed stays. */
  takeBack(): void {
    const typedTexts = this.#typedTexts;
    this.#forget();
    this.#typedTexts = typedTexts;
    for (const typed of typedTexts) this.#log.add(typed);
    const { signals, canvasCalls, order } = this.#fold;
    this.#publish({
      speaking: silent,
      signals,
      canvasCalls,
      utteranceIds: order.slice(),
      allIds: allRowIds(this.#fold),
      turnFacts: { byIdx: this.#shownTurns },
    });
  }

  /** Clears the previous conversation for a new one. */
  reset(): void {
    const ids = this.#store.get(this.#state.allIds);
    this.#forget();
    this.#outcomes = new Map();
    this.#store.set(this.#write, {
      utterances: new Map(ids.map((id) => [id, undefined])),
      utteranceIds: [],
      allIds: [],
      signals: [],
      canvasCalls: [],
      speaking: silent,
      quiet: true,
      unanswered: true,
      turnFacts: { byIdx: this.#shownTurns },
      conversation: idleConversation,
    });
    this.#fold.touched.clear();
    this.#state.forgetUtterances(ids);
  }

  #forget(): void {
    for (const id of allRowIds(this.#fold)) this.#fold.touched.add(id);
    this.#fold = { ...emptyFold(), touched: this.#fold.touched };
    this.#log = this.#newLog();
    this.#intake = new EventIntake();
    this.#deduplicator = new EventDeduplicator();
    this.#foldedSpeaking = silent;
    this.#shownTurns = new Map();
    this.#shownOffsetMs = 0;
    this.#typedTexts = [];
    this.#withheld = new WithheldEvents();
  }

  #newLog(): EventLog<FoldedEvent> {
    const apply = (event: FoldedEvent, position: Position) => foldEvent(this.#fold, event, position);
    return new EventLog(apply, undefined, (problem) => this.#onProblem(problem));
  }

  #publish(also: Partial<Changes> = {}): void {
    this.#touchTimes();
    const { touched, touchedTurns, rows, order, orderTouched, signals, canvasCalls, listsTouched } =
      this.#fold;
    const speaking = this.#newlySpeaking();
    const describe = (row?: UtteranceFacts) => row && describeUtterance(row, this.#shownOffsetMs);
    this.#store.set(this.#write, {
      utterances: new Map([...touched].map((id) => [id, describe(rows.get(id))])),
      ...(orderTouched && { utteranceIds: order.slice(), allIds: allRowIds(this.#fold) }),
      ...(listsTouched && { signals: signals.slice(), canvasCalls: canvasCalls.slice() }),
      ...(speaking && { speaking }),
      ...(this.#showTurns() && { turnFacts: { byIdx: this.#shownTurns } }),
      ...also,
    });
    touched.clear();
    touchedTurns.clear();
    this.#fold.orderTouched = false;
    this.#fold.listsTouched = false;
  }

  /** A better estimate of Tavus's clock changes the times of all rows. */
  #touchTimes(): void {
    if (this.#shownOffsetMs === this.#intake.offsetMs) return;
    this.#shownOffsetMs = this.#intake.offsetMs;
    for (const id of this.#fold.order) this.#fold.touched.add(id);
  }

  /** Updates the shown turns; returns true if any of them changed. */
  #showTurns(): boolean {
    let changed = false;
    for (const key of this.#fold.touchedTurns) {
      const facts = this.#fold.turns.get(key);
      if (sameTurnFacts(this.#shownTurns.get(key), facts)) continue;
      if (facts) this.#shownTurns.set(key, facts);
      else this.#shownTurns.delete(key);
      changed = true;
    }
    return changed;
  }

  /** Returns who is speaking if events have changed it, else undefined, so {@link finish} stays in effect. */
  #newlySpeaking(): Speaking | undefined {
    const speaks = (role: Role) => this.#fold.speaking.get(role)?.speaking === true;
    const folded = { pal: speaks('pal'), user: speaks('user') };
    if (sameFields(folded, this.#foldedSpeaking)) return undefined;
    this.#foldedSpeaking = folded;
    return folded;
  }

  /** A write-only atom, because all sets within one write cause a single notification. */
  readonly #write = atom(null, (get, set, changes: Changes) => {
    set(this.#state.offsetMs, this.#shownOffsetMs);
    for (const [id, utterance] of changes.utterances) {
      const target = this.#state.utterance(id);
      const before = get(target);
      if (!before || !utterance || !sameFields(before, utterance)) set(target, utterance);
    }
    const { signals, canvasCalls, speaking, quiet, unanswered, turnFacts } = changes;
    for (const list of ['utteranceIds', 'allIds'] as const) {
      const ids = changes[list];
      if (ids && !sameItems(get(this.#state[list]), ids)) set(this.#state[list], ids);
    }
    if (signals && !sameItems(get(this.#state.signals), signals)) set(this.#state.signals, signals);
    if (canvasCalls && !sameItems(get(this.#state.canvasCalls), canvasCalls))
      set(this.#state.canvasCalls, canvasCalls);
    if (speaking && !sameFields(get(this.#state.speaking), speaking)) set(this.#state.speaking, speaking);
    if (quiet !== undefined && get(this.#state.quiet) !== quiet) set(this.#state.quiet, quiet);
    if (unanswered !== undefined) set(this.#state.unanswered, unanswered);
    if (turnFacts) set(this.#state.turnFacts, turnFacts);
    if (changes.conversation) {
      set(this.#state.conversation, changes.conversation);
      set(this.#state.toolOutcomes, { byKey: new Map() });
    }
  });
}
