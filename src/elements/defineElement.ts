import { propertyNames } from './contract/ElementConfig';
import type { TavusTag } from './contract/elementTable';
import type { ShellLook } from './shell/Shell';
import { TavusElement } from './TavusElement';
import type { TavusElementApi, TavusWidgetApi } from './TavusElements';

/** Registers an element unless its tag is already registered; does nothing on a server. */
export function defineElement(tag: TavusTag, look: ShellLook): void {
  if (typeof customElements === 'undefined' || customElements.get(tag)) return;
  customElements.define(tag, tag === 'tavus-widget' ? createWidget(look) : createEmbed(look));
}

// A class can be registered under one tag only. Created on registration, so importing this has no side effects.
function createEmbed(look: ShellLook): CustomElementConstructor {
  class TavusEmbed extends TavusElement {
    readonly tavus: TavusElementApi = apiOf(this);
    constructor() {
      super(look);
    }
  }
  return withProperties(TavusEmbed);
}

function createWidget(look: ShellLook): CustomElementConstructor {
  class TavusWidget extends TavusElement {
    readonly tavus: TavusWidgetApi = Object.assign(apiOf(this), {
      open: () => this.open(),
      close: () => this.close(),
      minimize: () => this.minimize(),
    });
    constructor() {
      super(look);
    }
    open(): void {
      void this.openPanel();
    }
    close(): void {
      void this.closePanel('closed');
    }
    minimize(): void {
      void this.closePanel('minimized');
    }
  }
  return withProperties(TavusWidget);
}

/** Defines a property for each attribute, and for each option without an attribute. */
function withProperties<Class extends typeof TavusElement>(Element: Class): Class {
  for (const property of propertyNames) {
    Object.defineProperty(Element.prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: TavusElement) {
        return this.read(property);
      },
      set(this: TavusElement, value: unknown) {
        this.write(property, value);
      },
    });
  }
  return Element;
}

function apiOf(element: TavusElement): TavusElementApi {
  return {
    start: () => element.startConversation(),
    end: () => element.endConversation(),
    sendChat: (text) => element.sendMessage(text),
    sendMessage: (message) => element.sendMessage(message),
    startConversation: () => element.startConversation(),
    createConversation: () => element.createConversation(),
    endConversation: () => element.endConversation(),
    updateConfig: (patch) => element.updateConfig(patch),
    get state() {
      return element.conversation.state;
    },
    get mode() {
      return element.mode;
    },
    get conversationId() {
      return element.conversation.conversationId;
    },
    get transcript() {
      return element.transcript;
    },
    get endReason() {
      return element.conversation.endReason;
    },
    get muted() {
      return element.muted;
    },
  };
}
