import { isCanvasControlName } from '../../protocol/isCanvasAction';
import { type ParsedMessage, parseEvent } from '../../protocol/parseEvent';
import { provesPalReady } from '../../protocol/provesPalReady';
import type {
  JsonObject,
  PerceptionToolCallEvent,
  TavusEvent,
  ToolCallEvent,
} from '../../protocol/TavusEvent';
import { wireFields } from '../../protocol/WireFields';
import type { ConversationState } from '../../state/ConversationState';
import { ConversationWriter, type Store } from '../../state/ConversationWriter';
import type { TakeEcho } from '../../state/fold/Fold';
import { isSpeech } from '../../state/isSpeech';
import type { ToolOutcome } from '../../state/ToolOutcome';
import { type ConversationTap, conversationTaps } from '../ConversationTap';
import { callSafely, type Listeners } from '../Listeners';
import type { ConversationRun } from '../run/ConversationRun';
import { endReasonOfShutdown } from '../run/endReasonOfShutdown';
import { Diagnostics } from './Diagnostics';
import { isToolEvent } from './isToolEvent';
import type { SessionCallbacks } from './SessionOptions';
import { SilenceWatch } from './SilenceWatch';
import { palFailed } from './sessionErrors';

/** What a reader needs of its session. */
export interface ReaderHost {
  readonly store: Store;
  readonly state: ConversationState;
  readonly events: Listeners<[event: TavusEvent]>;
  readonly rawEvents: Listeners<[raw: JsonObject, event: TavusEvent | undefined]>;
  callbacks(): SessionCallbacks;
  /** Returns true if the application has a handler for a tool of this name. */
  ownsTool(name: string): boolean;
}

/** Reads the PAL's messages: parses them, feeds the state, and tells listeners. */
export class EventReader {
  readonly #host: ReaderHost;
  readonly #writer: ConversationWriter;
  readonly #diagnostics = new Diagnostics();
  readonly #silence: SilenceWatch;
  /** The messages of events that may be delivered later. */
  readonly #raw = new WeakMap<TavusEvent, JsonObject>();

  constructor(host: ReaderHost) {
    this.#host = host;
    this.#writer = new ConversationWriter(host.store, host.state, (problem) => this.#report(problem));
    this.#silence = new SilenceWatch(
      () => {
        this.#tap?.fold('quiet');
        this.#writer.setQuiet();
      },
      () => {
        this.#tap?.fold('settled');
        this.#writer.settle();
      },
      () => {
        this.#tap?.fold('unanswered');
        this.#writer.setUnanswered();
      },
    );
  }

  /** Reads a message that arrived at a time by this device's clock. */
  receive(data: unknown, arrivedAt: number, run: ConversationRun): void {
    const parsed = this.#parse(data);
    // Even a message that cannot be parsed may state that it belongs to another conversation.
    const named = parsed.raw && wireFields(parsed.raw).text('conversation_id');
    if (!run.isOurs(named)) {
      const { conversationId } = this.#host.store.get(this.#host.state.conversation);
      this.#report(
        `a message was dropped. It is about the conversation ${named}, but the source's conversationId is ${conversationId}.`,
      );
      return;
    }
    const event = parsed.ok ? parsed.event : undefined;
    this.#tap?.read(data, arrivedAt, event);
    if (parsed.raw) this.#host.rawEvents.emit(parsed.raw, event);
    if (!parsed.ok) {
      this.#report(`a message was dropped. ${parsed.problem}`);
      return;
    }
    if (isSpeech(parsed.event)) this.#silence.restart();
    const isNew = this.#writer.receive(parsed.event, arrivedAt);
    if (provesPalReady(parsed.event)) run.palIsReady();
    if (!isNew) this.#raw.set(parsed.event, parsed.raw);
    for (const event of this.#writer.takeReleased()) {
      const raw = this.#raw.get(event);
      if (raw) this.#announce(event, raw, run);
    }
    if (isNew) this.#announce(parsed.event, parsed.raw, run);
    if (parsed.event.type === 'system.shutdown') shutDown(parsed.event.reason, run);
  }

  /** Shows typed text in the transcript before Tavus echoes it, or keeps it and its echo hidden. */
  addTypedText(text: string, typedAt: number, takeEcho?: TakeEcho): void {
    this.#tap?.fold('typed', { text, typedAt, isHidden: takeEcho !== undefined });
    this.#silence.awaitAnswer();
    this.#writer.addTypedText(text, typedAt, takeEcho);
  }

  /** Records the outcome of a tool call, named by its event or its id. A success or failure is final. */
  settleToolCall(call: ToolCallEvent | PerceptionToolCallEvent | string, outcome: ToolOutcome): void {
    this.#tap?.fold('tool-outcome', { call, outcome });
    // A handler can outlive its conversation.
    if (this.#host.store.get(this.#host.state.conversation).state === 'connected')
      this.#silence.awaitAnswer();
    this.#writer.settleToolCall(call, outcome);
  }

  /** Takes back what the events reported. The texts that the user typed stay. */
  takeBack(): void {
    this.#tap?.fold('take-back');
    this.#writer.takeBack();
  }

  /** The conversation is over. */
  finish(): void {
    this.#tap?.fold('finish');
    this.#silence.stop();
    this.#writer.finish();
  }

  /** Clears the previous conversation for a new one. */
  reset(): void {
    this.#tap?.fold('reset');
    this.#writer.reset();
  }

  get #tap(): ConversationTap | undefined {
    return conversationTaps.get(this.#host.events);
  }

  #report(problem: string): void {
    this.#tap?.problem(problem);
    this.#diagnostics.report(problem);
  }

  /** Marks the calls of a tool that the application handles, although Magic Canvas has one of the same name. */
  #parse(data: unknown): ParsedMessage {
    const parsed = parseEvent(data);
    if (!parsed.ok || parsed.event.type !== 'conversation.tool_call') return parsed;
    const { name } = parsed.event;
    if (!isCanvasControlName(name) || !this.#host.ownsTool(name)) return parsed;
    return { ...parsed, event: { ...parsed.event, isOwnTool: true } };
  }

  #announce(event: TavusEvent, raw: JsonObject, run: ConversationRun): void {
    const { onEvent, onToolCall } = this.#host.callbacks();
    callSafely(() => onEvent?.(event, raw));
    if (isToolEvent(event)) {
      if (!run.trustsPal) this.#report(notTrusted);
      else if (event.type === 'conversation.tool_call') callSafely(() => onToolCall?.(event));
    }
    this.#host.events.emit(event);
  }
}

function shutDown(words: string | undefined, run: ConversationRun): void {
  const reason = endReasonOfShutdown(words);
  // A lingering user asked for this shutdown and waits for the events that follow it.
  if (!run.isEnding) void run.end(reason, reason === 'failed' ? palFailed(words) : undefined);
}

const notTrusted =
  'a tool call was not run. Tavus did not mark its sender as the PAL, and the room has places for others.';
