import { type Atom, atom, createStore } from 'jotai/vanilla';
import { parseEvent } from '../../protocol/parseEvent';
import type { FoldStep, RecordedEntry, Recording } from '../../protocol/recording/Recording';
import type { PerceptionToolCallEvent, TavusEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import type { JsonObject } from '../../protocol/wire/JsonObject';
import type { Conversation } from '../../state/Conversation';
import {
  type ConversationState,
  type CreateDerived,
  createConversationState,
} from '../../state/ConversationState';
import { ConversationWriter, type Store } from '../../state/ConversationWriter';
import { takeEcho } from '../../state/fold/takeEcho';
import type { Utterance } from '../../state/fold/Utterance';
import type { ToolOutcome } from '../../state/ToolOutcome';
import { createFullTranscriptAtom, createTranscriptAtom } from '../../state/views/Transcript';
import { patchedConversation } from './conversationPatch';
import { StateHistory } from './StateHistory';
import { SteppedRows } from './SteppedRows';
import { restoredError } from './storedError';

/**
 * Goes through a recording forward and back, and has the state as it was after each entry. There is no call, and no timer.
 * Each entry takes effect only once: from then on, what it has changed is known.
 */
export class RecordingStepper {
  readonly store: Store = createStore();
  readonly state: ConversationState;
  readonly #recording: Recording;
  readonly #history = new StateHistory();
  readonly #writer: ConversationWriter;
  readonly #rows: readonly SteppedRows[];
  readonly #moment = atom(-1);
  /** The tool calls, by their number among the messages that were read. */
  readonly #calls = new Map<number, ToolCallEvent | PerceptionToolCallEvent>();
  #reads = 0;
  #position = -1;

  constructor(recording: Recording) {
    this.#recording = recording;
    const state = createConversationState();
    const shown = new SteppedRows(this.store, state, state.utteranceIds);
    const all = new SteppedRows(this.store, state, state.allIds);
    this.#rows = [shown, all];
    const derived = new Map<CreateDerived<unknown>, Atom<unknown>>([
      [createTranscriptAtom, this.#atomOf(shown)],
      [createFullTranscriptAtom, this.#atomOf(all)],
    ]);
    this.state = {
      ...state,
      // Going back needs the atoms of utterances that were cleared.
      forgetUtterances: () => undefined,
      derived: <Value>(create: CreateDerived<Value>) => {
        const known = derived.get(create) ?? create(this.state);
        derived.set(create, known);
        // Stored under the function that created it, so it has the type that the function returns.
        return known as Atom<Value>;
      },
    };
    this.#writer = new ConversationWriter(this.#history.store, this.state);
  }

  /** The index of the entry after which the state was like this; -1 before the first. */
  get position(): number {
    return this.#position;
  }

  /** Everything known about the conversation except what was said. */
  get conversation(): Conversation {
    return this.store.get(this.state.conversation);
  }

  /** Everything said so far, in order. */
  get transcript(): readonly Utterance[] {
    return this.store.get(this.state.derived(createTranscriptAtom));
  }

  /** Goes to the state after the entry with this index; with -1, before the first. */
  goTo(index: number): void {
    const { entries } = this.#recording;
    const position = Math.max(-1, Math.min(index, entries.length - 1));
    for (const entry of entries.slice(this.#history.steps, position + 1)) {
      this.#apply(entry);
      this.#history.endStep();
    }
    const moved = [...this.#history.bring(this.store, this.#position + 1, position + 1)];
    for (const rows of this.#rows) rows.move(moved);
    this.#position = position;
    this.store.set(this.#moment, position);
  }

  #atomOf(rows: SteppedRows): Atom<readonly Utterance[]> {
    return atom((get) => {
      get(this.#moment);
      return rows.read();
    });
  }

  #apply(entry: RecordedEntry): void {
    if (entry.kind === 'message' && entry.read !== false)
      this.#read(entry.data, this.#recording.header.recordedAt + entry.atMs, entry.isOwnTool);
    else if (entry.kind === 'state') this.#patch(entry.patch);
    else if (entry.kind === 'fold') this.#steps[entry.step](entry.detail);
  }

  #read(data: unknown, arrivedAt: number, isOwnTool: unknown): void {
    this.#reads += 1;
    const parsed = parseEvent(data);
    if (!parsed.ok) return;
    const event: TavusEvent =
      isOwnTool === true && parsed.event.type === 'conversation.tool_call'
        ? { ...parsed.event, isOwnTool }
        : parsed.event;
    if (event.type === 'conversation.tool_call' || event.type === 'conversation.perception_tool_call')
      this.#calls.set(this.#reads, event);
    this.#writer.receive(event, arrivedAt);
  }

  #patch(patch: JsonObject): void {
    const { conversation, audioBlocked, hairCheck } = this.state;
    const { store } = this.#history;
    store.set(conversation, patchedConversation(store.get(conversation), patch));
    if (typeof patch.audioBlocked === 'boolean') store.set(audioBlocked, patch.audioBlocked);
    if (typeof patch.hairCheck === 'boolean') store.set(hairCheck, patch.hairCheck);
  }

  readonly #steps: Readonly<Record<FoldStep, (detail: JsonObject) => void>> = {
    'read-late': ({ data, arrivedAt, isOwnTool }) => this.#read(data, Number(arrivedAt), isOwnTool),
    typed: ({ text, typedAt, isHidden }) =>
      this.#writer.addTypedText(String(text), Number(typedAt), isHidden === true ? takeEcho : undefined),
    'tool-outcome': (detail) => this.#settle(detail),
    quiet: () => this.#writer.setQuiet(),
    settled: () => this.#writer.settle(),
    unanswered: () => this.#writer.setUnanswered(),
    'take-back': () => this.#writer.takeBack(),
    finish: () => this.#writer.finish(),
    reset: () => this.#writer.reset(),
  };

  #settle({ id, ago, outcome }: JsonObject): void {
    const call = typeof id === 'string' ? id : this.#calls.get(this.#reads - Number(ago));
    // A recording can be anything, but what is shown of an outcome is not more than its fields.
    const { error, ...rest } = outcome as ToolOutcome;
    if (call)
      this.#writer.settleToolCall(call, {
        ...rest,
        ...(error !== undefined && { error: restoredError(error) }),
      });
  }
}
