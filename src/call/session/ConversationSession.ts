import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import { type Atom, atom, type PrimitiveAtom } from 'jotai/vanilla';
import type {
  JsonObject,
  PerceptionToolCallEvent,
  TavusEvent,
  ToolCallEvent,
} from '../../protocol/TavusEvent';
import type { Conversation, EndReason } from '../../state/Conversation';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { ToolOutcome } from '../../state/ToolOutcome';
import { updateConversation } from '../../state/updateConversation';
import { Listeners } from '../Listeners';
import { callOptions } from '../media/callOptions';
import { HandedMedia } from '../media/HandedMedia';
import { type MediaChoices, withChoices } from '../media/MediaChoices';
import type { PreviewState } from '../media/MediaPreview';
import { createPalVoice } from '../media/PalVoice';
import { createOwnTools } from '../OwnTools';
import type { Channel } from '../run/Channel';
import type { ConversationRun } from '../run/ConversationRun';
import { LazyReader } from './LazyReader';
import { RunControl } from './RunControl';
import { reportChange } from './reportChange';
import type { SessionOptions } from './SessionOptions';
import { requiresMedia, type StartConversation } from './StartOptions';

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

  /** What reads the PAL's messages, and writes what is known of the conversation. */
  readonly reader: LazyReader;
  readonly #store: Store;
  readonly #state: ConversationState;
  readonly #control: RunControl;
  readonly #parts = new Map<unknown, unknown>();
  #options: SessionOptions;

  /** A session that outlives its provider can start again after the provider has unmounted. */
  constructor(
    store: Store,
    state: ConversationState,
    options: SessionOptions = {},
    outlivesProvider = false,
  ) {
    this.#store = store;
    this.#state = state;
    this.#options = options;
    const { events, rawEvents } = this;
    this.reader = new LazyReader({
      store,
      state,
      events,
      rawEvents,
      callbacks: () => this.#options,
      ownsTool: (name) => this.part(createOwnTools).has(name),
    });
    this.#control = new RunControl({
      reader: this.reader,
      outlivesProvider,
      options: () => this.#options,
      // Read when a call is created, because the visitor may still choose until then.
      dailyOptions: () => withChoices(this.dailyOptions, store.get(this.mediaChoices)),
      callOptions: async (run, isRejoined) => {
        const chosen = await callOptions(store, this);
        const { muteDuringGreeting, revealWhenPlaying } = this.#options;
        // Awaited, so that neither side is heard too early, and after the options, so that the microphone is opened.
        if (muteDuringGreeting || revealWhenPlaying) {
          const voice = this.part(createPalVoice);
          const starting = { store, state, session: this, voice, run, chosen, isRejoined };
          (await startDemands()).holdStart(starting, this.#options);
        }
        return chosen;
      },
      handed: this.handed,
      requireMedia: async () => (await startDemands()).requireMedia(store, this),
      conversation: () => store.get(state.conversation),
      update: (patch) => this.#update(patch),
      setCall: (call) => store.set(this.call, call),
      onReset: () => store.set(state.hairCheck, false),
    });
  }

  /** Sets the options of this render. */
  configure(options: SessionOptions): void {
    const before = this.#options.source?.key;
    this.#options = options;
    this.#control.sourceIs(before !== options.source?.key);
  }

  /** Notes that the provider mounted; returns the function to call when it unmounts. */
  mount(): () => void {
    return this.#control.mount();
  }

  /** Starts a conversation, or joins the one in progress. Resolves when it is connected or over; never rejects. */
  start: StartConversation = (options) => this.#control.start(requiresMedia(options));

  /** Creates the conversation without joining it, so that `start` is fast. Resolves once created or over; never rejects. */
  prepare = (): Promise<void> => this.#control.prepare();

  /** Joins the conversation whose connection was lost. Resolves when it is connected or over; never rejects. */
  rejoin = (): Promise<void> => this.#control.rejoin();

  /** Ends the conversation in any phase. Resolves when cleanup is complete; never rejects. */
  end = (reason: EndReason): Promise<void> => this.#control.end(reason);

  /** Ends the conversation for the user; takes no reason, so that it can be used directly as a click handler. */
  leave = (): Promise<void> => this.end('user-left');

  /** Ends the conversation, and clears its transcript, end and error. Resolves when that is done; never rejects. */
  reset = (): Promise<void> => this.#control.reset();

  /** Notes a sign that the visitor is about to start, so that Daily's engine can load. */
  noteIntent = (): void => this.#control.noteIntent();

  /** Notes that the hair check has opened; returns the function to call when it closes. */
  noteHairCheck = (): (() => void) => this.#control.noteHairCheck();

  /** Lets the source end the conversation, but stays in the room until {@link leave} to receive the final events. */
  linger(): void {
    this.run?.linger();
  }

  /** Returns the part created by `create`, creating it only once. An unused part adds no code to the bundle. */
  part<Part>(create: (session: ConversationSession) => Part): Part {
    if (!this.#parts.has(create)) this.#parts.set(create, create(this));
    // The key is the function that created the part, so the part has that function's return type.
    return this.#parts.get(create) as Part;
  }

  /** The options of the last render. */
  get options(): SessionOptions {
    return this.#options;
  }

  /** The current run, or the last one. */
  get run(): ConversationRun | undefined {
    return this.#control.run;
  }

  /** True if the application receives all tool calls through the provider's `onToolCall`. */
  get hearsToolCalls(): boolean {
    return this.#options.onToolCall !== undefined;
  }

  /** False while the PAL may be somebody else, whose tool calls must not run. */
  get trustsPal(): boolean {
    return this.run?.trustsPal === true;
  }

  /** Records the outcome of a tool call. A success or failure is final; any other outcome is replaced. */
  settleToolCall(call: ToolCallEvent | PerceptionToolCallEvent | string, outcome: ToolOutcome): void {
    this.reader.do((reader) => reader.settleToolCall(call, outcome));
  }

  /** Returns the current value of one of the state's atoms. */
  peek<Value>(choose: (state: ConversationState) => Atom<Value>): Value {
    return this.#store.get(choose(this.#state));
  }

  /** Where interactions are sent; undefined unless a conversation is connected. */
  get channel(): Channel | undefined {
    return this.run?.channel;
  }

  /** The time by the clock of the current conversation, which all times of the conversation come from. */
  now(): number {
    return this.run?.clock.now() ?? Date.now();
  }

  setAudioBlocked = (blocked: boolean): void => {
    this.#store.set(this.#state.audioBlocked, blocked);
  };

  /** True if the source supplies its own call object. */
  get bringsCall(): boolean {
    return this.#options.source?.bringsCall === true;
  }

  /** The application's options for the call, without the visitor's choices. */
  get dailyOptions(): DailyFactoryOptions {
    return this.#options.dailyOptions ?? {};
  }

  #update(patch: Partial<Conversation>): void {
    const before = this.#store.get(this.#state.conversation);
    const after = updateConversation(this.#store, this.#state, patch);
    if (before.state !== after.state) reportChange(this.#options, after);
  }
}

const startDemands = () => import('../run/startDemands');
