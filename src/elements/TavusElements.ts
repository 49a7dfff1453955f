import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ConversationMode } from '../hooks/conversation/useMode';
import type { JsonObject } from '../protocol/TavusEvent';
import type { TavusInteraction } from '../protocol/TavusInteraction';
import type { ConversationStatus, EndReason } from '../state/Conversation';
import type { Utterance } from '../state/fold/Utterance';
import type { ElementConfig } from './contract/ElementConfig';
import type { TavusAttribute } from './contract/elementTable';
import type { TavusEventMap } from './contract/TavusEventMap';

/** What can be asked of a conversation, and done with it. */
export interface TavusElementApi {
  /** Starts the conversation; never rejects. */
  start(): Promise<void>;
  /** Ends it; resolves when nothing of it is left. */
  end(): Promise<void>;
  /** Says a text to the PAL, as if the visitor had. Waits for a conversation that is on its way. */
  sendChat(text: string): void;
  /** Sends an interaction, or a text as `conversation.respond`. Waits for a conversation that is on its way. */
  sendMessage(message: TavusInteraction | string): void;
  /** The same as `start`, by its newer name. */
  startConversation(): Promise<void>;
  /** Creates the room without joining it; Tavus may bill it from then on. Rejects with a `TavusError`. */
  createConversation(): Promise<string>;
  /** The same as `end`, by its newer name. */
  endConversation(): Promise<void>;
  /** Lays a patch over `override-config`, at once. */
  updateConfig(patch: JsonObject): void;
  /** Where the conversation stands. */
  readonly state: ConversationStatus;
  /** Which screen is shown. */
  readonly mode: ConversationMode;
  /** The id of the conversation; undefined until it is created. */
  readonly conversationId: string | undefined;
  /** What both have said so far. */
  readonly transcript: readonly Utterance[];
  /** Why the last conversation ended. */
  readonly endReason: EndReason | undefined;
  /** True while the call's microphone is off. */
  readonly muted: boolean;
}

/** `addEventListener` that knows the details of the elements' events. */
export interface TypedListeners {
  /** As of every element, and with the `detail` of ours typed. */
  addEventListener<Name extends keyof TavusEventMap>(
    name: Name,
    listener: (event: CustomEvent<TavusEventMap[Name]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** As of every element, and with the `detail` of ours typed. */
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The element `<tavus-embed>`: a conversation where it stands. Every attribute is a property too. */
export interface TavusEmbedElement
  extends Omit<HTMLElement, 'addEventListener'>,
    TypedListeners,
    ElementConfig {
  /** The conversation, under the name that the hosted elements give it. */
  readonly tavus: TavusElementApi;
  /** Resolves once the element is on the page; later too, for who comes late. */
  readonly ready: Promise<void>;
  /** As {@link TavusElementApi.startConversation}. */
  startConversation: TavusElementApi['startConversation'];
  /** As {@link TavusElementApi.createConversation}. */
  createConversation: TavusElementApi['createConversation'];
  /** As {@link TavusElementApi.endConversation}. */
  endConversation: TavusElementApi['endConversation'];
  /** As {@link TavusElementApi.sendMessage}. */
  sendMessage: TavusElementApi['sendMessage'];
  /** As {@link TavusElementApi.updateConfig}. */
  updateConfig: TavusElementApi['updateConfig'];
}

/** The element `<tavus-widget>`: a launcher in a corner that opens a panel. Every attribute is a property too. */
export interface TavusWidgetElement extends TavusEmbedElement {
  /** Opens the panel. */
  open(): void;
  /** Closes the panel; a conversation goes on behind a pill. */
  close(): void;
}

/** What a template may write on the elements: attributes as text, and properties by their own names. */
export type TavusElementAttributes = {
  readonly [Name in TavusAttribute]?: string | boolean | undefined;
} & Omit<ElementConfig, TavusAttribute>;

/** A tag as Vue's templates know it: by its props, among them listeners such as `onTavus:stateChange`. */
export type VueElement = new () => {
  readonly $props: TavusElementAttributes &
    Partial<Pick<HTMLElement, 'id' | 'title' | 'lang' | 'dir' | 'hidden' | 'slot'>> & {
      readonly [Name in keyof TavusEventMap as `on${Capitalize<Camelized<Name>>}`]?: (
        event: CustomEvent<TavusEventMap[Name]>,
      ) => void;
    } & {
      readonly [Name in keyof HTMLElementEventMap as `on${Capitalize<Name>}`]?: (
        event: HTMLElementEventMap[Name],
      ) => void;
    };
};

/** A name as Vue spells the listeners of its events: without hyphens. */
export type Camelized<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camelized<Tail>>}`
  : Name;

/** A tag as Svelte's templates know it: with listeners as both generations write them, and whatever else a tag has. */
export type SvelteElement = TavusElementAttributes & {
  readonly [Name in keyof TavusEventMap as `on${Name}` | `on:${Name}`]?: (
    event: CustomEvent<TavusEventMap[Name]>,
  ) => void;
} & { readonly [attribute: string]: unknown };

/**
 * The tags for Vue's templates: extend its `GlobalComponents` ("Web Components: TypeScript" in the Vue docs) with it.
 * React, Svelte and plain TypeScript need nothing of the kind.
 */
export interface TavusVueElements {
  /** A conversation where it stands. */
  readonly 'tavus-embed': VueElement;
  /** A launcher that opens a panel. */
  readonly 'tavus-widget': VueElement;
}

type ReactElementProps<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  TavusElementAttributes & {
    /** What React 18 needs here in place of `className`. */
    readonly class?: string | undefined;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tavus-embed': ReactElementProps<TavusEmbedElement & HTMLElement>;
      'tavus-widget': ReactElementProps<TavusWidgetElement & HTMLElement>;
    }
  }
}

declare global {
  namespace svelteHTML {
    interface IntrinsicElements {
      'tavus-embed': SvelteElement;
      'tavus-widget': SvelteElement;
    }
  }
  interface HTMLElementTagNameMap {
    'tavus-embed': TavusEmbedElement & HTMLElement;
    'tavus-widget': TavusWidgetElement & HTMLElement;
  }
}
