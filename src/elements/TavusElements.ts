import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ConversationMode } from '../hooks/conversation/useMode';
import type { JsonObject } from '../protocol/TavusEvent';
import type { TavusInteraction } from '../protocol/TavusInteraction';
import type { ConversationStatus, EndReason } from '../state/Conversation';
import type { Utterance } from '../state/fold/Utterance';
import type { ElementConfig } from './contract/ElementConfig';
import type { TavusAttribute } from './contract/elementTable';
import type { TavusEventMap } from './contract/TavusEventMap';

/** The state of an element's conversation and the methods to control it. */
export interface TavusElementApi {
  /** Starts the conversation; never rejects. */
  start(): Promise<void>;
  /** Ends the conversation; resolves once the call is left and cleaned up. */
  end(): Promise<void>;
  /** Sends a text to the PAL as if the visitor had said it. While a conversation is starting, the text is queued. */
  sendChat(text: string): void;
  /** Sends an interaction, or a text as `conversation.respond`. While a conversation is starting, it is queued. */
  sendMessage(message: TavusInteraction | string): void;
  /** The newer name of `start`. */
  startConversation(): Promise<void>;
  /**
   * Creates the room without joining it, so that the start is fast. Tavus may bill it from then on, and the state stays
   * `idle`. Resolves with the conversation id; rejects with a `TavusError`.
   */
  createConversation(): Promise<string>;
  /** The newer name of `end`. */
  endConversation(): Promise<void>;
  /** Merges a patch into `override-config`; takes effect immediately. */
  updateConfig(patch: JsonObject): void;
  /** The state of the conversation. */
  readonly state: ConversationStatus;
  /** The screen that is shown. */
  readonly mode: ConversationMode;
  /** The id of the conversation; undefined until the conversation is created. */
  readonly conversationId: string | undefined;
  /** What the user and the PAL have said so far. */
  readonly transcript: readonly Utterance[];
  /** Why the last conversation ended. */
  readonly endReason: EndReason | undefined;
  /** True while the call's microphone is off. */
  readonly muted: boolean;
}

/** The methods that open and close a widget's panel. */
export interface TavusPanelMethods {
  /** Opens the panel. */
  open(): void;
  /** Closes the panel, and ends a conversation under way. */
  close(): void;
  /** Closes the panel; a conversation under way continues, minimized to a pill. */
  minimize(): void;
}

/** The state of a widget's conversation and the methods to control it and the panel. */
export interface TavusWidgetApi extends TavusElementApi, TavusPanelMethods {}

/** `addEventListener`, typed for the elements' events. */
export interface TypedListeners {
  /** The standard method, with the `detail` typed for the elements' own events. */
  addEventListener<Name extends keyof TavusEventMap>(
    name: Name,
    listener: (event: CustomEvent<TavusEventMap[Name]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** The standard method, for all other events. */
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The `<tavus-embed>` element: a conversation in its place on the page. Every attribute is also a property. */
export interface TavusEmbedElement
  extends Omit<HTMLElement, 'addEventListener'>,
    TypedListeners,
    ElementConfig {
  /** The conversation's state and methods, under the same name as in the hosted elements. */
  readonly tavus: TavusElementApi;
  /** Resolves once the element is on the page. Unlike `tavus:ready`, it cannot be missed. */
  readonly ready: Promise<void>;
  /** See {@link TavusElementApi.startConversation}. */
  startConversation: TavusElementApi['startConversation'];
  /** See {@link TavusElementApi.createConversation}. */
  createConversation: TavusElementApi['createConversation'];
  /** See {@link TavusElementApi.endConversation}. */
  endConversation: TavusElementApi['endConversation'];
  /** See {@link TavusElementApi.sendMessage}. */
  sendMessage: TavusElementApi['sendMessage'];
  /** See {@link TavusElementApi.updateConfig}. */
  updateConfig: TavusElementApi['updateConfig'];
}

/** The `<tavus-widget>` element: a launcher in a corner that opens a panel. Every attribute is also a property. */
export interface TavusWidgetElement
  extends Omit<TavusEmbedElement, 'tavus' | 'addEventListener'>,
    TypedListeners,
    TavusPanelMethods {
  /** The conversation's state and methods, under the same name as in the hosted elements. */
  readonly tavus: TavusWidgetApi;
}

/** The attributes and properties that a template can set on the elements. */
export type TavusElementAttributes = {
  readonly [Name in TavusAttribute]?: string | boolean | undefined;
} & Omit<ElementConfig, TavusAttribute>;

/** The type of a tag in Vue templates: its props, including listeners such as `onTavus:stateChange`. */
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

/** A kebab-case name in camelCase, as Vue spells the listener of an event. */
export type Camelized<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camelized<Tail>>}`
  : Name;

/** The type of a tag in Svelte templates: listeners in Svelte 5 and in older syntax, and any other attribute. */
export type SvelteElement = TavusElementAttributes & {
  readonly [Name in keyof TavusEventMap as `on${Name}` | `on:${Name}`]?: (
    event: CustomEvent<TavusEventMap[Name]>,
  ) => void;
} & { readonly [attribute: string]: unknown };

/**
 * The tags for Vue templates. Extend Vue's `GlobalComponents` with it; see "Web Components: TypeScript" in the Vue docs.
 * React, Svelte and plain TypeScript need no such declaration.
 */
export interface TavusVueElements {
  /** A conversation in its place on the page. */
  readonly 'tavus-embed': VueElement;
  /** A launcher that opens a panel. */
  readonly 'tavus-widget': VueElement;
}

type ReactElementProps<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  TavusElementAttributes & {
    /** Needed in React 18 instead of `className`. */
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
