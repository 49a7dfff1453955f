import type { TavusInteraction } from '../protocol/TavusInteraction';
import { TavusError } from '../state/TavusError';
import { errorEvent } from './contract/errorEvent';
import type { TavusEventMap } from './contract/TavusEventMap';
import type { Tree } from './tree/Tree';

/** What the page says to the PAL: sent at once, or kept for a conversation that is on its way. */
export class Messages {
  readonly #tree: () => Tree | undefined;
  readonly #onError: (detail: TavusEventMap['tavus:error']) => void;
  #kept: TavusInteraction[] = [];

  constructor(tree: () => Tree | undefined, onError: (detail: TavusEventMap['tavus:error']) => void) {
    this.#tree = tree;
    this.#onError = onError;
  }

  say(message: TavusInteraction | string, isOnItsWay: boolean): void {
    const interaction: TavusInteraction =
      typeof message === 'string'
        ? { event_type: 'conversation.respond', properties: { text: message } }
        : message;
    if (isOnItsWay) this.#kept.push(interaction);
    else this.#send(interaction);
  }

  /** The PAL is there. */
  sendKept(): void {
    for (const interaction of this.#kept.splice(0)) this.#send(interaction);
  }

  /** The conversation is over. */
  forgetKept(): void {
    this.#kept = [];
  }

  #send(interaction: TavusInteraction): void {
    try {
      const tree = this.#tree();
      if (!tree)
        throw new TavusError('not-connected', 'Nobody would hear it: nothing has started.', {
          hint: 'Send after startConversation().',
        });
      tree.send(interaction);
    } catch (error) {
      this.#onError(errorEvent(error, 'invalid-interaction'));
    }
  }
}
