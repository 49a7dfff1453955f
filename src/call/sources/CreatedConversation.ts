import { within } from '../within';
import type { ConversationHandle, ConversationSource } from './ConversationSource';

/** How long to wait for the source at the end: one that hangs must not hold up the next start. */
const sourceTimeoutMs = 5000;

/** What the source makes for one run: asked for once, and ended once, however late it came. */
export class CreatedConversation {
  readonly #source: ConversationSource;
  #creation: Promise<ConversationHandle> | undefined;
  #handle: ConversationHandle | undefined;
  #told: Promise<void> | undefined;

  constructor(source: ConversationSource) {
    this.#source = source;
  }

  /** Undefined until the source has made it. */
  get handle(): ConversationHandle | undefined {
    return this.#handle;
  }

  /** Asks the source for it; `signal` is aborted when nobody wants it any more. */
  create(signal: AbortSignal): Promise<ConversationHandle> {
    this.#creation = this.#createWanted(signal);
    return this.#creation;
  }

  /** Tells the source that it is over. Resolves when the source has heard, or takes too long; never rejects. */
  end(keepalive = false): Promise<void> {
    const handle = this.#handle;
    if (!handle) return Promise.resolve();
    this.#told ??= (async () => this.#source.end?.(handle, { keepalive }))();
    return within(sourceTimeoutMs, this.#told);
  }

  /** Resolves when nothing is being created any more, or that takes too long; never rejects. */
  async created(): Promise<void> {
    if (this.#creation) await within(sourceTimeoutMs, this.#creation);
  }

  async #createWanted(signal: AbortSignal): Promise<ConversationHandle> {
    const handle = await this.#source.create({ signal });
    this.#handle = handle;
    // The end can come while the source works: what it made all the same must not stay behind, billed.
    if (signal.aborted) await this.end();
    return handle;
  }
}
