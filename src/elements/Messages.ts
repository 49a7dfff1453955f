import type { TavusInteraction } from '../protocol/TavusInteraction';
import { TavusError } from '../state/TavusError';
import { errorEvent } from './contract/errorEvent';
import type { TavusEventMap } from './contract/TavusEventMap';
import type { Tree } from './tree/Tree';

/** Sends the page's messages to the PAL immediately, or queues them while a conversation is starting. */
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

  /** Sends the queued messages; called when the conversation is connected. */
  sendKept(): void {
    for (const interaction of this.#kept.splice(0)) this.#send(interaction);
  }

  /** Drops the queued messages; called when the conversation has ended. */
  forgetKept(): void {
    this.#kept = [];
  }

  #send(interaction: TavusInteraction): void {
    try {
      const tree = this.#tree();
      if (!tree)
        throw new TavusError('not-connected', 'The message cannot be sent: no conversation has started.', {
          hint: 'Call startConversation() first.',
        });
      tree.send(interaction);
    } catch (error) {
      this.#onError(errorEvent(error, 'invalid-interaction'));
    }
  }
}
