import { type Atom, atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { CanvasView } from '../../call/canvas/CanvasView';
import type { ConversationSession } from '../../call/session/ConversationSession';
import { notLoaded } from '../../call/session/sessionErrors';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';

/** What loads with the first card. */
export type CanvasChunk = typeof import('./canvasChunk');

/** Creates what loads the canvas of a session, for `session.part`. */
export function createLazyCanvas(session: ConversationSession): LazyCanvas {
  return new LazyCanvas(session);
}

/** Loads what shows cards: with the first card, or before it, once the conversation is connected and the page is idle. */
export class LazyCanvas {
  readonly chunk: PrimitiveAtom<CanvasChunk | undefined> = atom<CanvasChunk | undefined>(undefined);
  readonly view: Atom<CanvasView> = atom((get) => {
    const chunk = get(this.chunk);
    return chunk ? get(this.#session.part(chunk.createCanvas).view) : notLoadedYet;
  });
  readonly #session: ConversationSession;
  #loading = false;

  constructor(session: ConversationSession) {
    this.#session = session;
  }

  /** Loads when it is time; returns a function that ends the waiting. */
  wait(store: Store, { conversation, canvasCalls }: ConversationState): () => void {
    let stopIdle: (() => void) | undefined;
    const check = () => {
      if (store.get(canvasCalls).length > 0) void this.#load(store);
      else if (store.get(conversation).state === 'connected')
        stopIdle ??= whenIdle(() => void this.#load(store));
    };
    const undos = [store.sub(conversation, check), store.sub(canvasCalls, check), () => stopIdle?.()];
    check();
    return () => {
      for (const undo of undos) undo();
    };
  }

  async #load(store: Store): Promise<void> {
    if (this.#loading || store.get(this.chunk)) return;
    this.#loading = true;
    try {
      const chunk = await import('./canvasChunk');
      store.set(this.chunk, chunk);
    } catch (cause) {
      this.#session.options.onError?.(notLoaded(cause));
    } finally {
      // The next card tries again.
      this.#loading = false;
    }
  }
}

const notLoadedYet: CanvasView = { card: undefined, phase: 'open', error: undefined, canSend: false };

/** How long to leave the page alone where the browser does not tell whether it is idle. */
const calmMs = 2000;

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: calmMs });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, calmMs);
  return () => clearTimeout(timer);
}
