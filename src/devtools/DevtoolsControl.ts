import { callSafely } from '../call/Listeners';
import type { RecordedSession } from '../call/recording/Recorder';
import type { Devtools } from './Devtools';
import { EarlyEntries } from './model/EarlyEntries';
import { Signal } from './model/Signal';
import type { TavusDevtoolsOptions } from './TavusDevtoolsOptions';

/** The options of a mounted component, as of its last render. */
export interface MountedOptions {
  readonly current: TavusDevtoolsOptions;
}

interface Loaded {
  readonly chunk: typeof import('./devtoolsChunk');
  readonly devtools: Devtools;
}

/** Opens and closes the devtools of a session, and loads them when they are needed. Without a mounted component, they are gone. */
export class DevtoolsControl {
  readonly isOpen: Signal<boolean> = new Signal(false);
  readonly #opened: RecordedSession;
  readonly #mounted = new Set<MountedOptions>();
  /** What records until the devtools have loaded. */
  #early: EarlyEntries | undefined;
  #loaded: Loaded | undefined;
  #exposed: (() => void) | undefined;
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
      else this.configure();
    };
  }

  /** Begins to record, and loads the devtools. */
  load(): void {
    this.#attempt(this.#load());
  }

  /** Notes that options of a mounted component have changed. */
  configure(): void {
    if (!this.#loaded) return;
    const { chunk, devtools } = this.#loaded;
    devtools.simulation.set(this.#option('simulation'));
    devtools.theme.set(this.#option('theme') ?? 'system');
    if (![...this.#mounted].some(({ current }) => current.expose)) this.#unexpose();
    else this.#exposed ??= chunk.expose(this.#opened, devtools);
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
    // Nobody is mounted who could show it.
    if (!loaded) return this.close();
    if (!this.isOpen.get() || this.#hide) return;
    this.#hide = loaded.chunk.mountPanel(loaded.devtools);
  }

  /** Without its files, the panel stays closed, and the console says why. */
  #attempt(loading: Promise<unknown>): void {
    loading.catch((error) => {
      this.close();
      this.#endEarly();
      callSafely(() => {
        throw error;
      });
    });
  }

  /** Loads the devtools. What happens until then is kept for them. */
  async #load(): Promise<Loaded | undefined> {
    if (this.#mounted.size === 0) return undefined;
    if (!this.#loaded) this.#early ??= new EarlyEntries(this.#opened);
    const chunk = await import('./devtoolsChunk');
    if (this.#mounted.size === 0) return undefined;
    if (!this.#loaded) {
      const devtools = new chunk.Devtools(this.#opened, this.close, this.#option('redact'), this.#early);
      this.#loaded = { chunk, devtools };
      this.#early = undefined;
      this.configure();
    }
    return this.#loaded;
  }

  /** Returns an option: what was mounted last counts, if it has it. */
  #option<Name extends keyof TavusDevtoolsOptions>(name: Name): TavusDevtoolsOptions[Name] {
    const all = [...this.#mounted].reverse().map(({ current }) => current[name]);
    return all.find((value) => value !== undefined);
  }

  #unexpose(): void {
    this.#exposed?.();
    this.#exposed = undefined;
  }

  #end(): void {
    this.close();
    this.#unexpose();
    this.#endEarly();
    this.#loaded?.devtools.stop();
    this.#loaded = undefined;
  }

  #endEarly(): void {
    this.#early?.stop();
    this.#early = undefined;
  }
}
