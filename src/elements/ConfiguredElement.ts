import { mergeObjects } from '../components/anatomy/mergeObjects';
import type { JsonObject } from '../protocol/TavusEvent';
import { attributeOf, type ElementConfig, propertyNames, readAttribute } from './contract/ElementConfig';
import { attributeTable, type TavusAttribute } from './contract/elementTable';
import type { TavusEventMap, TavusEventName } from './contract/TavusEventMap';

// On a server there are no elements, and importing this must not fail there.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const knownAttributes = Object.keys(attributeTable);

/** An element that is told things by attributes and by properties, in any order and at any time. */
export abstract class ConfiguredElement extends Base {
  static readonly observedAttributes: readonly string[] = knownAttributes;

  protected config: ElementConfig = {};

  /** The config has changed. */
  protected abstract configure(): void;
  protected abstract emit<Name extends TavusEventName>(name: Name, detail: TavusEventMap[Name]): void;

  /**
   * What was set before the element was defined lies on it as plain properties: takes it over. Not in the constructor,
   * which comes before the attributes, and where the browser tells nothing of those that it sets.
   */
  connectedCallback(): void {
    for (const name of propertyNames) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (!early) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early.value);
    }
    for (const name of this.getAttributeNames()) {
      const meant = knownAttributes.find((known) => known !== name && known.replaceAll('-', '') === name);
      if (meant) this.#tellMistake(`There is no attribute ${name}: write ${meant}.`);
    }
  }

  attributeChangedCallback(name: TavusAttribute, before: string | null, text: string | null): void {
    if (before === text) return;
    try {
      this.set({ [attributeTable[name].property]: readAttribute(name, text) });
    } catch (cause) {
      this.#tellMistake(`${name} cannot be read: ${cause}`);
    }
  }

  read(property: string): unknown {
    return Reflect.get(this.config, property);
  }

  /** Sets a property: what an attribute can hold goes there, and everything else beside it. */
  write(property: string, value: unknown): void {
    const attribute = attributeOf.get(property);
    const fits = value === undefined || value === null || value === false || typeof value === 'string';
    if (attribute === undefined || !fits) this.set({ [property]: value });
    else if (typeof value === 'string') this.setAttribute(attribute, value);
    else {
      this.removeAttribute(attribute);
      this.set({ [property]: undefined });
    }
  }

  updateConfig(patch: JsonObject): void {
    this.set({ overrideConfig: mergeObjects(this.config.overrideConfig ?? {}, patch) });
  }

  protected set(patch: Partial<ElementConfig>): void {
    this.config = { ...this.config, ...patch };
    this.configure();
  }

  /** In the console too: whoever writes attributes may listen to nothing. */
  #tellMistake(what: string): void {
    const message = `Tavus: ${what}`;
    // biome-ignore lint/suspicious/noConsole: a mistake of the developer's, told where developers look.
    console.error(message);
    queueMicrotask(() => this.emit('tavus:error', { code: 'invalid-attribute', message }));
  }
}
