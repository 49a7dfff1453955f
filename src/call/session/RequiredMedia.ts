import type { Conversation } from '../../state/Conversation';
import type { TavusError } from '../../state/TavusError';
import type { HandedMedia } from '../media/HandedMedia';
import type { ConversationRun } from '../run/ConversationRun';
import { notLoaded } from './sessionErrors';

/** What the request for the inputs needs of the session. */
export interface RequiredMediaHost {
  readonly handed: HandedMedia;
  /** Opens the inputs; returns the error if one of them cannot be used. */
  requireMedia(): Promise<TavusError | undefined>;
  update(patch: Partial<Conversation>): void;
}

/** Asks for the inputs of a conversation that must not start without them. */
export class RequiredMedia {
  readonly #host: RequiredMediaHost;
  #asking: Promise<TavusError | undefined> | undefined;

  constructor(host: RequiredMediaHost) {
    this.#host = host;
  }

  /** Returns false if the conversation must not start: an input cannot be used, or it was ended in the meantime. */
  async areReady(run: ConversationRun | undefined): Promise<boolean> {
    const { handed } = this.#host;
    // A conversation that is being joined uses its inputs already.
    if (run?.isJoining && !run.isEnding) return true;
    handed.open();
    this.#asking ??= this.#host.requireMedia().catch(notLoaded);
    const error = await this.#asking;
    this.#asking = undefined;
    if (error && handed.isOpen) await this.#fail(error, run);
    return handed.isOpen;
  }

  async #fail(error: TavusError, run: ConversationRun | undefined): Promise<void> {
    this.#host.handed.close();
    if (run && !run.isEnding) await run.end('failed', error);
    else this.#host.update({ state: 'error', error, endReason: undefined });
  }
}
