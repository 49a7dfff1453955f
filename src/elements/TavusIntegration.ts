import type { TavusInteraction } from '../protocol/TavusInteraction';
import type { TavusTag } from './contract/elementTable';
import type { TavusEventMap } from './contract/TavusEventMap';
import type { TavusEmbedElement } from './TavusElements';

/** Hears an event of an element: its details, and the event itself. */
export type TavusEventHandler<Name extends keyof TavusEventMap> = (
  detail: TavusEventMap[Name],
  event: CustomEvent<TavusEventMap[Name]>,
) => void;

/**
 * Talks to the element of a tag, typed: before it exists, and when another takes its place.
 *
 * Handlers get the event's detail, and the event. A message that is sent while there is no element on the page waits
 * for one. Without an argument it is about `tavus-embed`.
 *
 * @example
 * ```ts
 * import { TavusIntegration } from 'tavus-react/elements';
 *
 * const tavus = new TavusIntegration('tavus-widget');
 * tavus.on('tavus:tool-call', ({ name, arguments: json }) => console.log(name, JSON.parse(json)));
 * tavus.sendMessage('What does it cost?');
 * ```
 */
export class TavusIntegration {
  readonly #tag: TavusTag;
  readonly #listeners = new Map<string, Map<unknown, (event: Event) => void>>();
  #waiting: (TavusInteraction | string)[] = [];
  #onReady: (() => void) | undefined;

  constructor(tag: TavusTag = 'tavus-embed') {
    this.#tag = tag;
  }

  /** Hears an event of every element of the tag; returns what stops it. */
  on<Name extends keyof TavusEventMap>(name: Name, handler: TavusEventHandler<Name>): () => void {
    const handlers = this.#listeners.get(name) ?? new Map();
    this.#listeners.set(name, handlers);
    if (!handlers.has(handler)) {
      const listener = (event: Event) => {
        if (senderOf(event)?.localName !== this.#tag) return;
        // Only our elements dispatch these names, with these details.
        const custom = event as CustomEvent<TavusEventMap[Name]>;
        handler(custom.detail, custom);
      };
      handlers.set(handler, listener);
      globalThis.document?.addEventListener(name, listener);
    }
    return () => this.off(name, handler);
  }

  /** Takes back what `on` did with the same handler. */
  off<Name extends keyof TavusEventMap>(name: Name, handler: TavusEventHandler<Name>): void {
    const handlers = this.#listeners.get(name);
    const listener = handlers?.get(handler);
    if (!listener) return;
    handlers?.delete(handler);
    globalThis.document?.removeEventListener(name, listener);
  }

  /** Sends an interaction, or a text as `conversation.respond`. */
  sendMessage(message: TavusInteraction | string): void {
    const element = globalThis.document?.querySelector(this.#tag);
    if (isReady(element)) {
      element.sendMessage(message);
      return;
    }
    this.#waiting.push(message);
    this.#onReady ??= this.on('tavus:ready', (_, event) => {
      this.#onReady?.();
      this.#onReady = undefined;
      const sender = senderOf(event);
      for (const waiting of this.#waiting.splice(0)) isReady(sender) && sender.sendMessage(waiting);
    });
  }
}

/** It is defined, not just written on the page. */
function isReady(element: Element | null | undefined): element is TavusEmbedElement & HTMLElement {
  return !!element && 'sendMessage' in element;
}

/** Within a shadow tree of the page's too, for which `target` is its host. */
function senderOf(event: Event): Element | undefined {
  const [sender] = event.composedPath();
  return sender instanceof Element ? sender : undefined;
}
