import { type Atom, atom } from 'jotai/vanilla';
import type { Canvas } from '../../call/canvas/Canvas';
import type { CanvasHost } from '../../call/canvas/CanvasHost';
import { type CanvasView, noCanvas } from '../../call/canvas/CanvasView';
import type { ConversationSession } from '../../call/session/ConversationSession';
import { notLoaded } from '../../call/session/sessionErrors';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import { whenIdle } from '../react/whenIdle';

/** What has loaded: the canvas of the session, and what its hook needs. */
export interface LoadedCanvas extends Pick<Chunk, 'skippedValue' | 'canvasTitle' | 'canvasLabels'> {
  readonly canvas: Canvas;
}

type Chunk = typeof import('./canvasChunk');

/** Creates what loads the canvas of a session, for `session.part`. */
export function createLazyCanvas(session: ConversationSession): LazyCanvas {
  return new LazyCanvas(session);
}

/** Loads what shows cards: with the first card, or before it, once the conversation is connected and the page is idle. */
export class LazyCanvas {
  /** Renders nothing when the canvas has loaded, but only when it shows a card. */
  readonly view: Atom<CanvasView> = atom((get) => {
    const loaded = get(this.#loaded);
    return loaded ? get(loaded.canvas.view) : noCanvas;
  });
  /** True once it has loaded. */
  readonly isLoaded: Atom<boolean> = atom((get) => get(this.#loaded) !== undefined);
  readonly #session: ConversationSession;
  readonly #loaded = atom<LoadedCanvas | undefined>(undefined);
  #loading: Promise<LoadedCanvas | undefined> | undefined;

  constructor(session: ConversationSession) {
    this.#session = session;
  }

  /** Returns what has loaded; undefined before that. */
  read(store: Store): LoadedCanvas | undefined {
    return store.get(this.#loaded);
  }

  /** Shows cards as soon as the canvas has loaded; returns a function that ends it. */
  show(store: Store, state: ConversationState, host: CanvasHost): () => void {
    const open = ({ canvas }: LoadedCanvas) => canvas.open(store, state, host);
    const loaded = this.read(store);
    if (loaded) return open(loaded);
    let undo = this.#waitForCard(store, state, async () => {
      const waiting = undo;
      const loaded = await this.#load(store);
      if (!loaded || undo !== waiting) return;
      waiting();
      undo = open(loaded);
    });
    return () => {
      undo();
      undo = () => undefined;
    };
  }

  /** Calls `load` when it is time, and again with each call of the PAL, until the returned function is called. */
  #waitForCard(
    store: Store,
    { conversation, canvasCalls }: ConversationState,
    load: () => Promise<void>,
  ): () => void {
    let stopIdle: (() => void) | undefined;
    const check = () => {
      if (store.get(canvasCalls).length > 0) void load();
      else if (store.get(conversation).state === 'connected') stopIdle ??= whenIdle(() => void load());
    };
    const undos = [store.sub(conversation, check), store.sub(canvasCalls, check)];
    // Later, when the function that ends it is known.
    queueMicrotask(() => undos.length > 0 && check());
    return () => {
      stopIdle?.();
      for (const undo of undos.splice(0)) undo();
    };
  }

  #load(store: Store): Promise<LoadedCanvas | undefined> {
    this.#loading ??= this.#loadOnce(store);
    return this.#loading;
  }

  async #loadOnce(store: Store): Promise<LoadedCanvas | undefined> {
    try {
      const { createCanvas, ...rest } = await import('./canvasChunk');
      const loaded = { ...rest, canvas: this.#session.part(createCanvas) };
      store.set(this.#loaded, loaded);
      return loaded;
    } catch (cause) {
      // The next card tries again.
      this.#loading = undefined;
      this.#session.options.onError?.(notLoaded(cause));
      return undefined;
    }
  }
}
