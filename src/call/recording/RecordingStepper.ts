import { createStore } from 'jotai/vanilla';
import { parseEvent } from '../../protocol/parseEvent';
import type { RecordedEntry, RecordedFold, Recording } from '../../protocol/recording/Recording';
import type { PerceptionToolCallEvent, TavusEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import type { JsonObject } from '../../protocol/wire/JsonObject';
import { type ConversationState, createConversationState } from '../../state/ConversationState';
import { ConversationWriter, type Store } from '../../state/ConversationWriter';
import { takeEcho } from '../../state/fold/takeEcho';
import type { ToolOutcome } from '../../state/ToolOutcome';
import { patchedConversation } from './conversationPatch';
import { restoredError } from './storedError';

/** Goes through a recording forward, and has the state as it was after each entry. There is no call, and no timer. */
export class RecordingStepper {
  readonly store: Store = createStore();
  readonly state: ConversationState = createConversationState();
  readonly #recording: Recording;
  readonly #writer: ConversationWriter = new ConversationWriter(this.store, this.state);
  /** The tool calls, by their number among the messages that were read. */
  readonly #calls = new Map<number, ToolCallEvent | PerceptionToolCallEvent>();
  #reads = 0;
  #position = -1;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  /** The index of the last entry that has taken effect; -1 before the first. */
  get position(): number {
    return this.#position;
  }

  /** Lets the entries up to this index take effect. An earlier one changes nothing. */
  forwardTo(index: number): void {
    const { entries } = this.#recording;
    const last = Math.min(index, entries.length - 1);
    while (this.#position < last) {
      this.#position += 1;
      const entry = entries[this.#position];
      if (entry) this.#apply(entry);
    }
  }

  #apply(entry: RecordedEntry): void {
    if (entry.kind === 'message' && entry.read !== false)
      this.#read(entry.data, this.#recording.header.recordedAt + entry.atMs, entry.isOwnTool);
    else if (entry.kind === 'state') this.#patch(entry.patch);
    else if (entry.kind === 'fold') this.#fold(entry);
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
    this.store.set(conversation, patchedConversation(this.store.get(conversation), patch));
    if (typeof patch.audioBlocked === 'boolean') this.store.set(audioBlocked, patch.audioBlocked);
    if (typeof patch.hairCheck === 'boolean') this.store.set(hairCheck, patch.hairCheck);
  }

  #fold({ step, detail }: RecordedFold): void {
    switch (step) {
      case 'read-late':
        return this.#read(detail.data, Number(detail.arrivedAt), detail.isOwnTool);
      case 'typed': {
        const echo = detail.isHidden === true ? takeEcho : undefined;
        return this.#writer.addTypedText(String(detail.text), Number(detail.typedAt), echo);
      }
      case 'tool-outcome':
        return this.#settle(detail);
      case 'quiet':
        return this.#writer.setQuiet();
      case 'settled':
        return this.#writer.settle();
      case 'unanswered':
        return this.#writer.setUnanswered();
      case 'take-back':
        return this.#writer.takeBack();
      case 'finish':
        return this.#writer.finish();
      case 'reset':
        return this.#writer.reset();
    }
  }

  #settle({ id, ago, outcome }: JsonObject): void {
    const call = typeof id === 'string' ? id : this.#calls.get(this.#reads - Number(ago));
    // A recording can be anything, but what is shown of an outcome is not more than its fields.
    const { error, ...rest } = outcome as ToolOutcome;
    if (call) this.#writer.settleToolCall(call, { ...rest, ...(error !== undefined && { error: restoredError(error) }) });
  }
}
