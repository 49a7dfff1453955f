import type { Conversation } from '../../state/Conversation';
import { onPageHide } from '../run/onPageHide';
import { CreatedConversation } from '../sources/CreatedConversation';
import { startTimer } from '../startTimer';
import type { SessionOptions } from './SessionOptions';
import { StoredConversation } from './StoredConversation';

interface OfferHost {
  options(): SessionOptions;
  update(patch: Partial<Conversation>): void;
}

/**
 * The conversation that can be joined again, because its connection was lost or its page was reloaded. Its source is
 * told that it is over when nobody has joined it in time.
 */
export class RejoinOffer {
  readonly #host: OfferHost;
  #created: CreatedConversation | undefined;
  #until: number | undefined;
  #undos: (() => void)[] = [];

  constructor(host: OfferHost) {
    this.#host = host;
  }

  /** True while a conversation can be joined again. */
  get isOpen(): boolean {
    return this.#created !== undefined;
  }

  get windowMs(): number {
    return this.#host.options().rejoinWindowMs ?? 60_000;
  }

  /** Until when a conversation can be joined again; undefined if none can. */
  get until(): number | undefined {
    return this.#until;
  }

  /** Offers a conversation whose connection was lost. */
  open(created: CreatedConversation, until: number, forMs: number = this.windowMs): void {
    this.#created = created;
    this.#until = until;
    this.#undos = [
      startTimer(() => void this.close(), forMs),
      onPageHide(() => this.store(created) || void this.close(true)),
    ];
  }

  /** Offers the conversation that an earlier page of this tab has stored; returns false if there is none. */
  openStored(): boolean {
    const { source, resume } = this.#host.options();
    if (!source || !resume || this.isOpen) return this.isOpen;
    const entry = new StoredConversation(source.key).take();
    if (!entry) return false;
    const created = new CreatedConversation(source, entry.handle, entry.startedAt);
    const until = entry.leftAt + this.windowMs;
    const leftMs = until - Date.now();
    if (leftMs <= 0) {
      void created.end('connection-lost');
      return false;
    }
    this.open(created, until, leftMs);
    const { conversationId } = entry.handle;
    this.#host.update({ conversationId, rejoinableUntil: until });
    return true;
  }

  /** Stores a conversation for a reload of the page; returns false if it ends with the page. */
  store({ source, handle, startedAt }: CreatedConversation): boolean {
    const { resume = false } = this.#host.options();
    if (!resume || !handle || this.windowMs <= 0) return false;
    return new StoredConversation(source.key).write({ handle, startedAt, leftAt: Date.now() }, resume);
  }

  /** Hands over the conversation, because it is joined again. */
  take(): CreatedConversation | undefined {
    const created = this.#created;
    this.#created = undefined;
    this.#until = undefined;
    for (const undo of this.#undos.splice(0)) undo();
    // A page that comes back from the browser's back-forward cache has stored its conversation.
    if (created && this.#host.options().resume) new StoredConversation(created.source.key).take();
    return created;
  }

  /** Tells the source that the conversation is over. */
  async close(keepalive = false): Promise<void> {
    const created = this.take();
    if (!created) return;
    this.#host.update({ rejoinableUntil: undefined });
    await created.end('connection-lost', keepalive);
  }
}
