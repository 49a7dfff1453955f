import { callSafely } from '../call/Listeners';
import type { RecordedSession } from '../call/recording/Recorder';
import type { Devtools } from './Devtools';
import { Signal } from './model/Signal';
import type { TavusDevtoolsOptions } from './TavusDevtoolsOptions';

/** The options of a mounted component, as of its last render. */
export interface MountedOptions {
  readonly current: TavusDevtoolsOptions;
}

/** Opens and closes the devtools of a session, and loads them when they are needed. Without a mounted component, they are gone. */
export class DevtoolsControl {
  readonly isOpen: Signal<boolean> = new Signal(false);
  readonly #opened: RecordedSession;
  readonly #mounted = new Set<MountedOptions>();
  #devtools: Devtools | undefined;
  #undos: (() => void)[] = [];
  #hide: (() => void) | undefined;

  constructor(opened: RecordedSession) {
    this.#opened = opened;
  }

  /** Notes that a component has mounted, with the options of its last render; returns the function to call when it unmounts. */
  mount(options: MountedOptions): () => void {
    this.#mounted.add(options);
    return () => {
      this.#mounted.delete(options);
      if (this.#mounted.size === 0) this.#end();
    };
  }

  /** Loads the devtools, so that they record. */
  load(): void {
    this.#attempt(this.#load());
  }

  /** Notes that options of a mounted component have changed. */
  configure(): void {
    // What was mounted last counts.
    const all = [...this.#mounted].reverse().map(({ current }) => current);
    this.#devtools?.simulation.set(all.find(({ simulation }) => simulation)?.simulation);
    this.#devtools?.theme.set(all.find(({ theme }) => theme)?.theme ?? 'system');
  }

  readonly open = (): void => {
    this.isOpen.set(true);
    this.#attempt(this.#show());
  };

  readonly close = (): void => {
    this.isOpen.set(false);
    this.#hide?.();
    this.#hide = undefined;
  };

  readonly toggle = (): void => (this.isOpen.get() ? this.close() : this.open());

  async #show(): Promise<void> {
    const loaded = await this.#load();
    if (!loaded || !this.isOpen.get() || this.#hide) return;
    this.#hide = loaded.chunk.mountPanel(loaded.devtools);
  }

  /** Without its files, the panel stays closed, and the console says why. */
  #attempt(loading: Promise<unknown>): void {
    loading.catch((error) => {
      this.close();
      callSafely(() => {
        throw error;
      });
    });
  }

  /** Loads the devtools, which record from then on. */
  async #load() {
    const chunk = await import('./devtoolsChunk');
    if (this.#mounted.size === 0) return undefined;
    if (!this.#devtools) {
      const devtools = new chunk.Devtools(this.#opened, this.close, [...this.#mounted][0]?.current.redact);
      this.#devtools = devtools;
      this.#undos.push(() => devtools.stop());
      if ([...this.#mounted].some(({ current }) => current.expose))
        this.#undos.push(chunk.expose(this.#opened, devtools));
      this.configure();
    }
    return { chunk, devtools: this.#devtools };
  }

  #end(): void {
    this.close();
    for (const undo of this.#undos.splice(0)) undo();
    this.#devtools = undefined;
  }
}
