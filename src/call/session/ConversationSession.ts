import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import { atom, type PrimitiveAtom } from 'jotai/vanilla';
import type {
  JsonObject,
  PerceptionToolCallEvent,
  TavusEvent,
  ToolCallEvent,
} from '../../protocol/TavusEvent';
import { type Conversation, type EndReason, idleConversation } from '../../state/Conversation';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { ToolOutcome } from '../../state/ToolOutcome';
import { updateConversation } from '../../state/updateConversation';
import { Listeners } from '../Listeners';
import { callOptions } from '../media/callOptions';
import { HandedMedia } from '../media/HandedMedia';
import type { MediaChoices } from '../media/MediaChoices';
import type { PreviewState } from '../media/MediaPreview';
import type { Channel } from './Channel';
import { ConversationRun } from './ConversationRun';
import type { EventReader } from './EventReader';
import { reportChange } from './reportChange';
import type { SessionOptions } from './SessionOptions';
import { noSource, notLoaded } from './sessionErrors';

/**
 * Owns the call of one provider: starts and ends conversations, one at a time, and passes the PAL's messages to the
 * state and to listeners. It reconciles the wanted state (`start`, `end`, the source) with the actual one (a run), so
 * that no order of calls, renders and remounts joins twice or leaks a call.
 */
export class ConversationSession {
  readonly call: PrimitiveAtom<DailyCall | null> = atom<DailyCall | null>(null);
  /** The camera and microphone before the call, while a preview is open. */
  readonly preview: PrimitiveAtom<PreviewState | null> = atom<PreviewState | null>(null);
  /** The inputs the next call starts with, and the speaker that plays it. */
  readonly mediaChoices: PrimitiveAtom<MediaChoices> = atom<MediaChoices>({});
  /** The tracks that the call takes over from the hair check. */
  readonly handed: HandedMedia = new HandedMedia();
  /** The listeners for parsed events; duplicates are not delivered. */
  readonly events: Listeners<[event: TavusEvent]> = new Listeners();
  /** The listeners for raw messages, including duplicates, each with its event if it could be parsed. */
  readonly rawEvents: Listeners<[raw: JsonObject, event: TavusEvent | undefined]> = new Listeners();

  readonly #store: Store;
  readonly #state: ConversationState;
  #reader: EventReader | undefined;
  readonly #tasks: ((reader: EventReader) => void)[] = [];
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
  }

  /** Sets the options of this render. A new source ends the old conversation and starts a new one if one was wanted. */
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

  /** Notes that the provider mounted; returns the function to call when it unmounts. */
  mount(): () => void {
    this.#mounts += 1;
    if (this.#options.autoStart && this.#options.source) void this.start();
    return () => {
      this.#mounts -= 1;
      // StrictMode and hot reload remount at once, so only a provider still unmounted after this tick is really gone.
      setTimeout(() => {
        if (this.#mounts > 0) return;
        this.#isGone = true;
        void this.end('unmounted');
      });
    };
  }

  /** Starts a conversation, or joins the one in progress. Resolves when it is connected or over; never rejects. */
  start = async (): Promise<void> => {
    this.handed.open();
    const run = await this.#wantRun();
    if (!run) this.handed.close();
    run?.join();
    await run?.settled;
  };

  /** Creates the conversation without joining it, so that `start` is fast. Resolves once created or over; never rejects. */
  prepare = async (): Promise<void> => {
    const run = await this.#wantRun();
    await run?.prepared;
  };

  /** Ends the conversation in any phase. Resolves when cleanup is complete; never rejects. */
  end = async (reason: EndReason): Promise<void> => {
    this.#wanted = false;
    this.handed.close();
    await this.#run?.end(reason);
  };

  /** Ends the conversation for the user; takes no reason, so that it can be used directly as a click handler. */
  leave = (): Promise<void> => this.end('user-left');

  /** Lets the source end the conversation, but stays in the room until {@link leave} to receive the final events. */
  linger(): void {
    this.#run?.linger();
  }

  /** Returns the part created by `create`, creating it only once. An unused part adds no code to the bundle. */
  part<Part>(create: (session: ConversationSession) => Part): Part {
    if (!this.#parts.has(create)) this.#parts.set(create, create(this));
    // The key is the function that created the part, so the part has that function's return type.
    return this.#parts.get(create) as Part;
  }

  /** The current run, or the last one. */
  get run(): ConversationRun | undefined {
    return this.#run;
  }

  /** True if the application receives all tool calls through the provider's `onToolCall`. */
  get hearsToolCalls(): boolean {
    return this.#options.onToolCall !== undefined;
  }

  /** False while the PAL may be somebody else, whose tool calls must not run. */
  get trustsPal(): boolean {
    return this.#run?.trustsPal === true;
  }

  /** Records the outcome of a tool call; only the first one counts. */
  settleToolCall(call: ToolCallEvent | PerceptionToolCallEvent | string, outcome: ToolOutcome): void {
    this.#read((reader) => reader.settleToolCall(call, outcome));
  }

  /** Where interactions are sent; undefined unless a conversation is connected. */
  get channel(): Channel | undefined {
    return this.#run?.channel;
  }

  /** Shows typed text in the transcript before Tavus echoes it. */
  addTypedText(text: string): void {
    const typedAt = this.now();
    this.#read((reader) => reader.addTypedText(text, typedAt));
  }

  /** The time by the clock of the current conversation, which all times of the conversation come from. */
  now(): number {
    return this.#run?.clock.now() ?? Date.now();
  }

  setAudioBlocked = (blocked: boolean): void => {
    this.#store.set(this.#state.audioBlocked, blocked);
  };

  /** The application's options for the call, without the visitor's choices. */
  get dailyOptions(): DailyFactoryOptions {
    return this.#options.dailyOptions ?? {};
  }

  async #wantRun(): Promise<ConversationRun | undefined> {
    // A caller that awaited something may start after the unmount, when nothing would end the conversation.
    if (this.#isGone) return undefined;
    this.#wanted = true;
    if (this.#run && !this.#run.isEnding) return this.#run;
    this.#starting ??= this.#beginRun();
    return this.#starting;
  }

  /** Ends the old conversation before starting a new one, because two at once may exceed the account's limit. */
  async #beginRun(): Promise<ConversationRun | undefined> {
    await this.#run?.end('replaced');
    this.#starting = undefined;
    const { source, palTimeoutMs = 30_000, maxDurationMs } = this.#options;
    // `end` may be called or the source may change while the old conversation is still leaving.
    if (!this.#wanted) return undefined;
    if (typeof source?.create !== 'function')
      return void this.#update({ state: 'error', error: noSource(), endReason: undefined });
    // What an earlier conversation left for a reader that never came must not reach this one.
    this.#tasks.length = 0;
    if (this.#reader) this.#reader.reset();
    else updateConversation(this.#store, this.#state, idleConversation);
    const run: ConversationRun = new ConversationRun({
      source,
      // Read when the call is created, because the visitor may still choose until then.
      dailyOptions: () => callOptions(this.#store, this),
      palTimeoutMs,
      maxDurationMs,
      update: (patch) => this.#update(patch),
      setCall: (call) => {
        if (call) this.handed.giveTo(call);
        this.#store.set(this.call, call);
      },
      receive: (data, arrivedAt) =>
        this.#read((reader) => {
          // One of the messages that waited for the reader may have ended the conversation.
          if (!run.signal.aborted) reader.receive(data, arrivedAt, run);
        }),
      finish: () => {
        this.handed.close();
        this.#read((reader) => reader.finish());
      },
      takeBack: () => this.#read((reader) => reader.takeBack()),
    });
    this.#run = run;
    void this.#loadReader(run);
    void run.begin();
    return run;
  }

  /** Has the reader do something: at once, or as soon as it is loaded. */
  #read(task: (reader: EventReader) => void): void {
    if (this.#reader) task(this.#reader);
    else this.#tasks.push(task);
  }

  /**
   * Loads what reads the PAL's messages, while the source creates the conversation and Daily joins it. Messages that
   * arrive earlier wait for it, so loading delays nothing else.
   */
  async #loadReader(run: ConversationRun): Promise<void> {
    if (this.#reader) return;
    const loaded = await import('./EventReader').catch((cause: unknown) => {
      void run.end('failed', notLoaded(cause));
    });
    if (!loaded || this.#reader) return;
    const reader = new loaded.EventReader({
      store: this.#store,
      state: this.#state,
      events: this.events,
      rawEvents: this.rawEvents,
      callbacks: () => this.#options,
    });
    // A task can add others, such as the end of the conversation: they wait for their turn too.
    for (let task = this.#tasks.shift(); task; task = this.#tasks.shift()) task(reader);
    this.#reader = reader;
  }

  #update(patch: Partial<Conversation>): void {
    const before = this.#store.get(this.#state.conversation);
    const after = updateConversation(this.#store, this.#state, patch);
    if (before.state !== after.state) reportChange(this.#options, after);
  }
}
