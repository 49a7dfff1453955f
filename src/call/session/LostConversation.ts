import type { CreatedConversation } from '../sources/CreatedConversation';
import { startTimer } from '../startTimer';
import { onPageHide } from './onPageHide';

/** A conversation whose connection was lost. Its source is told that it is over when nobody has joined it in time. */
export class LostConversation {
  readonly created: CreatedConversation;
  readonly #onClosed: () => void;
  readonly #undos: (() => void)[];

  constructor(created: CreatedConversation, windowMs: number, onClosed: () => void) {
    this.created = created;
    this.#onClosed = onClosed;
    this.#undos = [startTimer(() => void this.close(), windowMs), onPageHide(() => void this.close(true))];
  }

  /** Keeps the conversation open, because it is joined again. */
  keep(): void {
    for (const undo of this.#undos.splice(0)) undo();
  }

  /** Tells the source that the conversation is over. */
  async close(keepalive = false): Promise<void> {
    this.keep();
    this.#onClosed();
    await this.created.end('connection-lost', keepalive);
  }
}
