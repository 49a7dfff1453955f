import type { TavusInteraction } from '../protocol/TavusInteraction';
import type { TavusTag } from './contract/elementTable';
import type { TavusEventMap } from './contract/TavusEventMap';

/** A listener for one of the elements' events: receives the event's detail and the event itself. */
export type TavusEventHandler<Name extends keyof TavusEventMap> = (
  detail: TavusEventMap[Name],
  event: CustomEvent<TavusEventMap[Name]>,
) => void;

/**
 * A typed connection to the elements with one tag, even before one exists and after another replaces it.
 *
 * Handlers receive the event's detail and the event. While no element is on the page, messages and calls of `open`,
 * `close` and `minimize` are queued until one is ready. The tag defaults to `tavus-embed`.
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
  #waiting: ((element: HTMLElementTagNameMap[TavusTag]) => void)[] = [];
  #onReady: (() => void) | undefined;

  constructor(tag: TavusTag = 'tavus-embed') {
    this.#tag = tag;
  }

  /** Listens for an event of every element with the tag; returns a function that removes the handler. */
  on<Name extends keyof TavusEventMap>(name: Name, handler: TavusEventHandler<Name>): () => void {
    const handlers = this.#listeners.get(name) ?? new Map();
    this.#listeners.set(name, handlers);
    if (!handlers.has(handler)) {
      const listener = (event: Event) => {
        if (senderOf(event)?.localName !== this.#tag) return;
        // Only these elements dispatch events with these names, and always with these details.
        const custom = event as CustomEvent<TavusEventMap[Name]>;
        handler(custom.detail, custom);
      };
      handlers.set(handler, listener);
      globalThis.document?.addEventListener(name, listener);
    }
    return () => this.off(name, handler);
  }

  /** Removes a handler that was added with `on`. */
  off<Name extends keyof TavusEventMap>(name: Name, handler: TavusEventHandler<Name>): void {
    const handlers = this.#listeners.get(name);
    const listener = handlers?.get(handler);
    if (!listener) return;
    handlers?.delete(handler);
    globalThis.document?.removeEventListener(name, listener);
  }

  /** Sends an interaction, or a text as `conversation.respond`. */
  sendMessage(message: TavusInteraction | string): void {
    this.#withElement((element) => element.sendMessage(message));
  }

  /** Opens the panel of a widget. */
  open(): void {
    this.#withElement((element) => 'open' in element && element.open());
  }

  /** Closes the panel of a widget, and ends a conversation under way. */
  close(): void {
    this.#withElement((element) => 'close' in element && element.close());
  }

  /** Closes the panel of a widget; a conversation under way continues, minimized to a pill. */
  minimize(): void {
    this.#withElement((element) => 'minimize' in element && element.minimize());
  }

  #withElement(act: (element: HTMLElementTagNameMap[TavusTag]) => void): void {
    const element = globalThis.document?.querySelector(this.#tag);
    if (isReady(element)) {
      act(element);
      return;
    }
    this.#waiting.push(act);
    this.#onReady ??= this.on('tavus:ready', (_, event) => {
      this.#onReady?.();
      this.#onReady = undefined;
      const sender = senderOf(event);
      for (const waiting of this.#waiting.splice(0)) isReady(sender) && waiting(sender);
    });
  }
}

/** True if the element is defined, and not only a tag on the page. */
function isReady(element: Element | null | undefined): element is HTMLElementTagNameMap[TavusTag] {
  return !!element && 'sendMessage' in element;
}

/** Returns the element that dispatched the event; in a shadow tree of the page, `target` would be the shadow host. */
function senderOf(event: Event): Element | undefined {
  const [sender] = event.composedPath();
  return sender instanceof Element ? sender : undefined;
}
