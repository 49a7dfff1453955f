import { idleConversation } from '../../state/Conversation';
import { updateConversation } from '../../state/updateConversation';
import type { EventReader, ReaderHost } from './EventReader';

/** Loads what reads the PAL's messages with the first conversation. What it has to do until then waits in order. */
export class LazyReader {
  readonly #host: ReaderHost;
  readonly #tasks: ((reader: EventReader) => void)[] = [];
  #reader: EventReader | undefined;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /** Has the reader do something: at once, or as soon as it is loaded. */
  do(task: (reader: EventReader) => void): void {
    if (this.#reader) task(this.#reader);
    else this.#tasks.push(task);
  }

  /** Clears the previous conversation for a new one. */
  reset(): void {
    // What an earlier conversation left for a reader that never came must not reach the next one.
    this.#tasks.length = 0;
    if (this.#reader) this.#reader.reset();
    else updateConversation(this.#host.store, this.#host.state, idleConversation);
  }

  /** Loads the reader unless it is loaded. It loads while the source creates the conversation and Daily joins it. */
  async load(): Promise<void> {
    if (this.#reader) return;
    const loaded = await import('./EventReader');
    if (this.#reader) return;
    const reader = new loaded.EventReader(this.#host);
    // A task can add others, such as the end of the conversation: they wait for their turn too.
    for (let task = this.#tasks.shift(); task; task = this.#tasks.shift()) task(reader);
    this.#reader = reader;
  }
}
