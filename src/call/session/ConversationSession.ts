import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import { atom, type PrimitiveAtom } from 'jotai/vanilla';
import { isCanvasAction } from '../../protocol/isCanvasAction';
import { parseEvent } from '../../protocol/parseEvent';
import { provesPalReady } from '../../protocol/provesPalReady';
import type { JsonObject, TavusEvent } from '../../protocol/TavusEvent';
import { wireFields } from '../../protocol/WireFields';
import type { Conversation, EndReason } from '../../state/Conversation';
import type { ConversationState } from '../../state/ConversationState';
import { ConversationWriter, type Store } from '../../state/ConversationWriter';
import { TavusError } from '../../state/TavusError';
import type { ToolOutcome } from '../../state/ToolOutcome';
import { callSafely, Listeners } from '../Listeners';
import { type MediaChoices, withChoices } from '../media/MediaChoices';
import type { PreviewState } from '../media/MediaPreview';
import type { Channel } from './Channel';
import { ConversationRun } from './ConversationRun';
import { Diagnostics } from './Diagnostics';
import type { SessionOptions } from './SessionOptions';
import { endReasonOfShutdown } from './shutdown';
import { tellMistake } from './tellMistake';

/**
 * Owns the call of one provider: starts and ends conversations, one at a time, and feeds what the PAL sends to the
 * state and to listeners. It reconciles what is wanted (`start`, `end`, the source) with what is (a run), so that
 * no order of calls, renders and remounts makes two joins or leaves a call behind.
 */
export class ConversationSession {
  readonly call: PrimitiveAtom<DailyCall | null> = atom<DailyCall | null>(null);
  /** Camera and microphone before the call, while somebody looks at them. */
  readonly preview: PrimitiveAtom<PreviewState | null> = atom<PreviewState | null>(null);
  /** What the next call starts with, and where it is heard. */
  readonly mediaChoices: PrimitiveAtom<MediaChoices> = atom<MediaChoices>({});
  /** Each happening, once. */
  readonly events: Listeners<[event: TavusEvent]> = new Listeners();
  /** Every message as it came, copies included, with what could be read of it. */
  readonly rawEvents: Listeners<[raw: JsonObject, event: TavusEvent | undefined]> = new Listeners();

  readonly #store: Store;
  readonly #state: ConversationState;
  readonly #writer: ConversationWriter;
  readonly #diagnostics = new Diagnostics();
  #options: SessionOptions;
  #run: ConversationRun | undefined;
  #wanted = false;
  #starting: Promise<ConversationRun | undefined> | undefined;
  #mounts = 0;
  #isGone = false;
  readonly #parts = new Map<unknown, unknown>();

  constructor(store: Store, state: ConversationState, options: SessionOptions = {}) {
    this.#store = store;
    this.#state = state;
    this.#options = options;
    this.#writer = new ConversationWriter(store, state);
  }

  /** Takes the options of this render. Another source ends the old conversation and, if one was wanted, starts anew. */
  configure(options: SessionOptions): void {
    const before = this.#options.source?.key;
    this.#options = options;
    this.#isGone = false;
    const after = options.source?.key;
    if (before === after || this.#mounts === 0) return;
    const isOn = this.#wanted && (this.#starting !== undefined || this.#run?.isEnding === false);
    const goOn = isOn || options.autoStart === true;
    void this.#run?.end('replaced');
    this.#wanted = false;
    if (goOn && after !== undefined) void this.start();
  }

  /** The provider mounted; returns what it calls when it unmounts. */
  mount(): () => void {
    this.#mounts += 1;
    if (this.#options.autoStart && this.#options.source) void this.start();
    return () => {
      this.#mounts -= 1;
      // StrictMode and hot reload unmount and mount again at once: only who is still gone after this tick has left.
      setTimeout(() => {
        if (this.#mounts > 0) return;
        this.#isGone = true;
        void this.end('unmounted');
      });
    };
  }

  /** Starts a conversation, or joins the one under way. Resolves when it is connected or over; never rejects. */
  start = async (): Promise<void> => {
    const run = await this.#wantRun();
    run?.join();
    await run?.settled;
  };

  /** Creates the conversation without joining it, so that `start` is quick. Resolves when it exists; never rejects. */
  prepare = async (): Promise<void> => {
    const run = await this.#wantRun();
    await run?.prepared;
  };

  /** Ends the conversation in whatever phase it is. Resolves when nothing of it is left; never rejects. */
  end = async (reason: EndReason): Promise<void> => {
    this.#wanted = false;
    await this.#run?.end(reason);
  };

  /** The user ends the conversation; takes no reason, so that it can be a click handler as it is. */
  leave = (): Promise<void> => this.end('user-left');

  /** The user leaves, and stays in the room until {@link leave} to hear what comes after the end. */
  linger(): void {
    this.#run?.linger();
  }

  /** The part that `create` makes, made once: who does not ask for it does not pay for its code. */
  part<Part>(create: (session: ConversationSession) => Part): Part {
    if (!this.#parts.has(create)) this.#parts.set(create, create(this));
    // Kept under the function that made it, so it is of the type that function makes.
    return this.#parts.get(create) as Part;
  }

  /** The conversation of this moment, or the last one. */
  get run(): ConversationRun | undefined {
    return this.#run;
  }

  /** True when the application hears of all tool calls through the provider. */
  get hearsToolCalls(): boolean {
    return this.#options.onToolCall !== undefined;
  }

  /** Says how a tool call went; its first outcome counts. */
  settleToolCall(key: string, outcome: ToolOutcome): void {
    this.#writer.settleToolCall(key, outcome);
  }

  /** Where interactions go, while somebody is there to hear them. */
  get channel(): Channel | undefined {
    return this.#run?.channel;
  }

  /** The user typed this: the transcript shows it before Tavus says it back. */
  addTypedText(text: string): void {
    this.#writer.addTypedText(text, Date.now());
  }

  setAudioBlocked = (blocked: boolean): void => {
    this.#writer.setAudioBlocked(blocked);
  };

  /** What the application says of calls, without what the visitor chose. */
  get dailyOptions(): DailyFactoryOptions {
    return this.#options.dailyOptions ?? {};
  }

  async #wantRun(): Promise<ConversationRun | undefined> {
    // Who waited for something before starting can come too late: nobody would be there to end it.
    if (this.#isGone) return undefined;
    this.#wanted = true;
    if (this.#run && !this.#run.isEnding) return this.#run;
    this.#starting ??= this.#beginRun();
    return this.#starting;
  }

  /** The old conversation ends before the new one begins: two at once may exceed the account's limit. */
  async #beginRun(): Promise<ConversationRun | undefined> {
    await this.#run?.end('replaced');
    this.#starting = undefined;
    const { source, palTimeoutMs = 30_000, maxDurationMs } = this.#options;
    // `end` or a changed source can come while the old conversation is still leaving.
    if (!this.#wanted) return undefined;
    if (typeof source?.create !== 'function')
      return void this.#update({ state: 'error', error: noSource(), endReason: undefined });
    this.#writer.reset();
    const run: ConversationRun = new ConversationRun({
      source,
      // Read when the call is made: between the two the visitor may still choose.
      dailyOptions: () => withChoices(this.dailyOptions, this.#store.get(this.mediaChoices)),
      palTimeoutMs,
      maxDurationMs,
      update: (patch) => this.#update(patch),
      setCall: (call) => this.#store.set(this.call, call),
      receive: (data) => this.#receive(data, run),
      silence: () => this.#writer.silence(),
    });
    this.#run = run;
    void run.begin();
    return run;
  }

  #receive(data: unknown, run: ConversationRun): void {
    const parsed = parseEvent(data);
    if (parsed.raw) {
      // What cannot be read can still say that it is not ours.
      if (run.isForeign(wireFields(parsed.raw).text('conversation_id'))) return;
      this.rawEvents.emit(parsed.raw, parsed.ok ? parsed.event : undefined);
    }
    if (!parsed.ok) {
      this.#diagnostics.report(parsed.problem);
      return;
    }
    const isHappening = this.#writer.receive(parsed.event);
    if (provesPalReady(parsed.event)) run.palIsReady();
    if (isHappening) this.#announce(parsed.event, parsed.raw);
    if (parsed.event.type === 'system.shutdown') this.#shutDown(parsed.event.reason, run);
  }

  #announce(event: TavusEvent, raw: JsonObject): void {
    const { onEvent, onToolCall } = this.#options;
    callSafely(() => onEvent?.(event, raw));
    if (event.type === 'conversation.tool_call' && !isCanvasAction(event))
      callSafely(() => onToolCall?.(event));
    this.events.emit(event);
  }

  #shutDown(words: string | undefined, run: ConversationRun): void {
    const reason = endReasonOfShutdown(words);
    // Who lingers has asked for this, and waits for what comes after it.
    if (!run.isEnding) void run.end(reason, reason === 'failed' ? palFailed(words) : undefined);
  }

  #update(patch: Partial<Conversation>): void {
    const before = this.#store.get(this.#state.conversation);
    this.#writer.update(patch);
    const after = this.#store.get(this.#state.conversation);
    if (before.state === after.state) return;
    const { onStateChange, onStarted, onEnded, onError } = this.#options;
    const { state, conversationId, error, endReason, startedAt, endedAt } = after;
    callSafely(() => onStateChange?.(state));
    if (state === 'connected' && conversationId !== undefined)
      callSafely(() => onStarted?.({ conversationId }));
    if (state === 'error' && error) callSafely(() => (onError ?? tellMistake)(error));
    if ((state === 'ended' || state === 'error') && endReason) {
      const durationMs = startedAt === undefined || endedAt === undefined ? 0 : endedAt - startedAt;
      callSafely(() => onEnded?.({ conversationId, reason: endReason, durationMs }));
    }
  }
}

function noSource(): TavusError {
  return new TavusError('no-source', 'There is no source to start a conversation from.', {
    hint: 'Give TavusProvider a source, a conversationUrl or a deploymentId.',
  });
}

function palFailed(words: string | undefined): TavusError {
  return new TavusError('pal-failed', 'The PAL could not hold the conversation.', {
    hint: 'Start again, or tell Tavus support the conversation id.',
    cause: words,
  });
}
