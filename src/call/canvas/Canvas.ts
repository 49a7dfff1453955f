import { atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import { foldCanvas, type OpenCanvasCard } from '../../state/canvas/foldCanvas';
import { sameContent } from '../../state/log/sameContent';
import { sameFields } from '../../state/sameFields';
import { TavusError } from '../../state/TavusError';
import type { ConversationSession } from '../session/ConversationSession';
import type { CanvasAction, CanvasWords } from './CanvasAction';
import { CanvasContext } from './CanvasContext';
import type { CanvasHost } from './CanvasHost';
import { CanvasRecords } from './CanvasRecords';
import { type CanvasPhase, type CanvasView, noCanvas } from './CanvasView';
import { isRefusal, notNow, refused } from './canvasErrors';
import { completionMs } from './completionMs';
import { Hold } from './Hold';
import { reportCanvas } from './reportCanvas';
import { sayToPal, tellPal } from './tellPal';

/** Creates the canvas of a session, for `session.part`. */
export function createCanvas(session: ConversationSession): Canvas {
  return new Canvas(session);
}

/** How far an interaction with a card is. */
interface Progress {
  readonly key: string;
  readonly phase: CanvasPhase;
  readonly error?: TavusError | undefined;
}

/** Shows the card of a session's PAL, records what the visitor does with it, and tells the PAL. */
export class Canvas {
  readonly view: PrimitiveAtom<CanvasView> = atom<CanvasView>(noCanvas);
  readonly #session: ConversationSession;
  readonly #records: CanvasRecords;
  readonly #context = new CanvasContext((text) => this.#tell(text));
  readonly #hold = new Hold();
  readonly #hosts = new Set<CanvasHost>();
  /** The cards that the visitor is done with. */
  readonly #over = new Set<string>();
  /** The cards about which nothing more has to be recorded when they go. */
  readonly #settled = new Set<string>();
  readonly #reported = new WeakSet<object>();
  #atoms: { readonly store: Store; readonly state: ConversationState } | undefined;
  #stopListening: (() => void) | undefined;
  #conversationId: string | undefined;
  #open: OpenCanvasCard | undefined;
  #progress: Progress | undefined;

  constructor(session: ConversationSession) {
    this.#session = session;
    this.#records = new CanvasRecords(session, () => this.#hosts);
  }

  /** Shows cards from now on; returns a function that ends it. */
  open(store: Store, state: ConversationState, host: CanvasHost): () => void {
    this.#atoms = { store, state };
    this.#hosts.add(host);
    this.#stopListening ??= this.#listen(store, state);
    this.#update();
    return () => {
      this.#hosts.delete(host);
      if (this.#hosts.size > 0) return;
      this.#stopListening?.();
      this.#stopListening = undefined;
      // A card that the PAL removes while nothing shows it was not removed from anybody's screen.
      this.#open = undefined;
    };
  }

  /**
   * Records what the visitor does with the card, then tells the PAL. Rejects with a `canvas-post` error if it could not be
   * recorded.
   */
  async act(card: CanvasCard, action: CanvasAction, words: CanvasWords = {}): Promise<void> {
    const open = this.#open;
    const channel = this.#session.channel;
    const signal = this.#session.run?.signal;
    if (!open || open.card.id !== card.id || !channel || !signal) throw notNow('the card is not open');
    if (!this.#read().canSend) throw notNow('something else is being sent, or the connection is lost');
    const { conversationId } = channel;
    const before = this.#progress;
    this.#hold.stop();
    this.#setProgress({ key: open.key, phase: 'sending' });
    try {
      await this.#records.record(open, action, { conversationId, ended: signal });
    } catch (cause) {
      if (signal.aborted) throw notNow('the conversation has ended', cause);
      const error = cause instanceof TavusError ? cause : notNow('an unexpected error', cause);
      reportCanvas(this.#session, error);
      if (!isRefusal(error)) {
        this.#moveOn({ key: open.key, phase: 'failed', error });
        throw error;
      }
    }
    if (signal.aborted) return;
    if (action.type === 'error' || action.type === 'heartbeat') {
      this.#moveOn(before ?? { key: open.key, phase: 'open' });
      return;
    }
    this.#settled.add(open.key);
    this.#context.flush();
    if (words.say !== undefined) sayToPal(this.#session, words.say);
    if (words.context !== undefined) tellPal(this.#session, words.context);
    this.#complete(open, action, signal);
  }

  /** Tells the PAL what happens on the card, at most once a second. */
  setContext(card: CanvasCard, text: string): void {
    if (this.#open?.card.id === card.id && text.trim() !== '') this.#context.set(text);
  }

  /** Reports that a card cannot be shown, and records it once. */
  fail(card: CanvasCard, error: TavusError): void {
    reportCanvas(this.#session, error);
    const open = this.#open;
    if (open?.card.id !== card.id || this.#reported.has(open)) return;
    this.#reported.add(open);
    this.#note(open, { type: 'error', value: { code: error.code, message: error.message } });
  }

  #listen(store: Store, { conversation, canvasCalls }: ConversationState): () => void {
    const undos = [conversation, canvasCalls].map((each) => store.sub(each, () => this.#update()));
    return () => {
      for (const undo of undos) undo();
    };
  }

  #update(): void {
    if (!this.#atoms || !this.#stopListening) return;
    const { store, state } = this.#atoms;
    const conversation = store.get(state.conversation);
    if (conversation.conversationId !== this.#conversationId) {
      this.#conversationId = conversation.conversationId;
      this.#over.clear();
      this.#settled.clear();
      this.#progress = undefined;
    }
    const calls = store.get(state.canvasCalls);
    // As its tool calls do, the cards of somebody who may not be the PAL stay without effect.
    const isOn = conversation.state === 'connected' && this.#session.trustsPal;
    const before = this.#open;
    const open = isOn ? this.#fold(calls) : undefined;
    this.#open = before && open?.key === before.key ? sameCard(before, open) : open;
    // Without any calls, the PAL has not removed the card: what another participant showed was taken back.
    if (before && before.card.id !== open?.card.id) this.#leave(before, isOn && calls.length > 0);
    this.#publish();
  }

  #fold(calls: Parameters<typeof foldCanvas>[0]): OpenCanvasCard | undefined {
    const origins = [...this.#hosts].flatMap((host) => host.origins ?? []);
    const { open, problems } = foldCanvas(calls, { over: this.#over, origins });
    for (const problem of problems) {
      if (this.#reported.has(problem.call)) continue;
      this.#reported.add(problem.call);
      reportCanvas(this.#session, refused(problem));
    }
    return open;
  }

  /** The card has gone. If the PAL has removed it, nobody else tells Tavus so. */
  #leave(before: OpenCanvasCard, byPal: boolean): void {
    this.#hold.stop();
    this.#context.flush();
    const isSending = this.#progress?.key === before.key && this.#progress.phase === 'sending';
    if (byPal && !isSending && !this.#settled.has(before.key)) this.#note(before, { type: 'clear' });
  }

  /** Records something as well as possible, without waiting for it. */
  #note(open: OpenCanvasCard, action: CanvasAction): void {
    const { channel, run } = this.#session;
    if (!channel || !run) return;
    const { conversationId } = channel;
    const recorder = { conversationId, ended: run.signal, bestEffort: true };
    this.#records.record(open, action, recorder).catch(() => undefined);
  }

  #complete(open: OpenCanvasCard, { type }: CanvasAction, signal: AbortSignal): void {
    const delayMs = completionMs(open.card, type);
    const finish = () => {
      this.#over.add(open.key);
      this.#update();
    };
    if (delayMs === 0) {
      finish();
      return;
    }
    this.#moveOn({ key: open.key, phase: 'sent' });
    if (delayMs !== undefined && this.#open?.key === open.key) this.#hold.start(finish, delayMs, signal);
  }

  /** Another card may have begun to be answered in the meantime. */
  #moveOn(progress: Progress): void {
    if (this.#progress?.key === progress.key) this.#setProgress(progress);
  }

  #setProgress(progress: Progress): void {
    this.#progress = progress;
    this.#publish();
  }

  #tell(text: string): boolean {
    return this.#isConnected() && tellPal(this.#session, text);
  }

  #isConnected(): boolean {
    return this.#session.peek(({ conversation }) => conversation).connection !== 'reconnecting';
  }

  #read(): CanvasView {
    const { key, card } = this.#open ?? {};
    if (!card) return noCanvas;
    const { phase, error }: Partial<Progress> = this.#progress?.key === key ? { ...this.#progress } : {};
    const canSend = phase !== 'sending' && this.#isConnected();
    return { card, phase: phase ?? 'open', error, canSend };
  }

  #publish(): void {
    const view = this.#read();
    const store = this.#atoms?.store;
    if (store && !sameFields(store.get(this.view), view)) store.set(this.view, view);
  }
}

/** Keeps the object of a card that has not changed; a change has a new revision, however many calls were forgotten. */
function sameCard(before: OpenCanvasCard, now: OpenCanvasCard): OpenCanvasCard {
  const { revision } = before.card;
  if (sameContent(before.card, { ...now.card, revision })) return before;
  return { ...now, card: { ...now.card, revision: Math.max(now.card.revision, revision + 1) } };
}
