import type { DailyCall } from '@daily-co/daily-js';
import type { RecordedEntry } from '../../protocol/recording/Recording';
import { storable } from '../../protocol/recording/storable';
import type { TavusEvent } from '../../protocol/TavusEvent';
import type { JsonObject } from '../../protocol/wire/JsonObject';
import { idleConversation } from '../../state/Conversation';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { ToolOutcome } from '../../state/ToolOutcome';
import { type ConversationTap, conversationTaps } from '../ConversationTap';
import { Listeners } from '../Listeners';
import type { ConversationSession } from '../session/ConversationSession';
import { conversationPatch } from './conversationPatch';
import { MessageArrivals } from './MessageArrivals';
import { storedError } from './storedError';
import { tapCall } from './tapCall';

/** An entry whose time is in milliseconds since the epoch. */
export type TappedEntry = RecordedEntry;

/**
 * Listens in on a session, from outside, while somebody records it. What it tells is a copy, because the application may
 * change what it is given: the raw message in `onEvent`, or the result of a tool that it goes on to work with. So a
 * listener may keep an entry and look at it later. A copy takes much less time than writing the entry at once.
 */
export class SessionTap {
  readonly #session: ConversationSession;
  readonly #listeners = new Listeners<[entry: TappedEntry]>();
  #arrivals = new MessageArrivals();
  /** The number of each tool call among all messages that were read. */
  #numbers = new WeakMap<TavusEvent, number>();
  #reads = 0;
  /** What has been told of the conversation. */
  #known = idleConversation;
  #undos: (() => void)[] = [];
  #stopCall: (() => void) | undefined;

  constructor(session: ConversationSession) {
    this.#session = session;
  }

  /** Calls the listener with everything that happens from now on, first with what is known; returns a function that stops. */
  listen(store: Store, state: ConversationState, listener: (entry: TappedEntry) => void): () => void {
    const isFirst = this.#listeners.size === 0;
    if (!isFirst) this.#tellKnown(store, state, listener);
    const remove = this.#listeners.add(listener);
    if (isFirst) this.#open(store, state);
    return () => {
      remove();
      if (this.#listeners.size === 0) this.#close();
    };
  }

  #open(store: Store, state: ConversationState): void {
    this.#tellKnown(store, state, (entry) => this.#listeners.emit(entry));
    const { conversation, audioBlocked, hairCheck } = state;
    this.#known = store.get(conversation);
    const onConversation = () => {
      const before = this.#known;
      this.#known = store.get(conversation);
      this.#patched(conversationPatch(before, this.#known));
    };
    const { events, call } = this.#session;
    conversationTaps.set(events, this.#tap);
    this.#undos = [
      () => conversationTaps.delete(events),
      store.sub(conversation, onConversation),
      store.sub(audioBlocked, () => this.#patched({ audioBlocked: store.get(audioBlocked) })),
      store.sub(hairCheck, () => this.#patched({ hairCheck: store.get(hairCheck) })),
      store.sub(call, () => this.#follow(store.get(call))),
    ];
    this.#follow(store.get(call));
  }

  #close(): void {
    for (const undo of this.#undos.splice(0)) undo();
    this.#follow(null);
    this.#arrivals = new MessageArrivals();
  }

  #follow(call: DailyCall | null): void {
    this.#stopCall?.();
    this.#stopCall = call
      ? tapCall(call, {
          message: (data, from) => this.#arrived(data, from),
          event: (event, detail) => this.#emit({ kind: 'call', atMs: this.#session.now(), event, detail }),
        })
      : undefined;
  }

  /** A conversation may be under way already. What was said before is not known to the recording. */
  #tellKnown(store: Store, state: ConversationState, tell: (entry: TappedEntry) => void): void {
    const known = {
      ...conversationPatch(idleConversation, store.get(state.conversation)),
      ...(store.get(state.audioBlocked) && { audioBlocked: true }),
      ...(store.get(state.hairCheck) && { hairCheck: true }),
    };
    if (Object.keys(known).length > 0)
      tell(copyOf({ kind: 'state', atMs: this.#session.now(), patch: known }));
  }

  #patched(patch: JsonObject | undefined): void {
    if (patch) this.#emit({ kind: 'state', atMs: this.#session.now(), patch });
  }

  #arrived(data: unknown, from: string): void {
    if (this.#arrivals.wasRead(data)) return;
    this.#emit({ kind: 'message', atMs: this.#session.now(), from, data, read: false });
  }

  readonly #tap: ConversationTap = {
    read: (data, arrivedAt, event) => {
      this.#reads += 1;
      if (event?.type === 'conversation.tool_call' || event?.type === 'conversation.perception_tool_call')
        this.#numbers.set(event, this.#reads);
      const isOwnTool = event?.type === 'conversation.tool_call' && event.isOwnTool === true;
      const more = isOwnTool ? ({ isOwnTool } as const) : {};
      if (this.#arrivals.isLate(data)) return this.#fold('read-late', { data, arrivedAt, ...more });
      const from = this.#known.palSessionId ?? '';
      // By far the most entries, so no more is copied than others may change.
      this.#listeners.emit({ kind: 'message', atMs: arrivedAt, from, data: storable(data) ?? null, ...more });
    },
    fold: (step, detail = {}) => {
      if (step !== 'tool-outcome') return this.#fold(step, detail);
      const { call, outcome } = detail as {
        readonly call: TavusEvent | string;
        readonly outcome: ToolOutcome;
      };
      const number = typeof call === 'string' ? undefined : this.#numbers.get(call);
      // The outcome of a call that came before the recording has no place in it.
      if (typeof call !== 'string' && number === undefined) return;
      const named = number === undefined ? { id: call } : { ago: this.#reads - number };
      this.#fold(step, { ...named, outcome: { ...outcome, ...errorOf(outcome) } });
    },
    sent: (data) => this.#emit({ kind: 'sent', atMs: this.#session.now(), data }),
    problem: (text) => this.#emit({ kind: 'problem', atMs: this.#session.now(), text }),
  };

  #fold(step: Extract<RecordedEntry, { kind: 'fold' }>['step'], detail: JsonObject): void {
    this.#emit({ kind: 'fold', atMs: this.#session.now(), step, detail });
  }

  #emit(entry: TappedEntry): void {
    this.#listeners.emit(copyOf(entry));
  }
}

/** What can be stored of an entry is an entry. */
function copyOf(entry: TappedEntry): TappedEntry {
  return storable(entry) as TappedEntry;
}

function errorOf({ error }: ToolOutcome): object {
  return error === undefined ? {} : { error: storedError(error) };
}

/** Creates the tap of a session, for `session.part`. */
export function createSessionTap(session: ConversationSession): SessionTap {
  return new SessionTap(session);
}
