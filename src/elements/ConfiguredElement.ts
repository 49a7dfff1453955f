import { mergeObjects } from '../components/anatomy/mergeObjects';
import type { JsonObject } from '../protocol/TavusEvent';
import { attributeOf, type ElementConfig, propertyNames, readAttribute } from './contract/ElementConfig';
import { attributeTable, type TavusAttribute } from './contract/elementTable';
import { readOverrideConfig } from './contract/overrideConfig';
import type { TavusEventMap, TavusEventName } from './contract/TavusEventMap';

// `HTMLElement` does not exist on a server, and importing this module must not fail there.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const knownAttributes = Object.keys(attributeTable);

/** An element that is configured by attributes and properties, in any order and at any time. */
export abstract class ConfiguredElement extends Base {
  static readonly observedAttributes: readonly string[] = knownAttributes;

  protected config: ElementConfig = {};
  /** The mistakes already reported. Each later patch is merged over the same fields, which are then read again. */
  readonly #reportedMistakes = new Set<string>();

  /** Called when the config has changed. */
  protected abstract configure(): void;
  protected abstract emit<Name extends TavusEventName>(name: Name, detail: TavusEventMap[Name]): void;

  /**
   * Adopts the properties that were set before the element was defined, which are plain own properties until now. The
   * constructor is too early: it runs before `attributeChangedCallback` receives the existing attributes, and the
   * browser does not report attributes that the constructor itself sets.
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
      if (meant) this.#tellMistake(`Unknown attribute ${name}. Did you mean ${meant}?`);
    }
  }

  attributeChangedCallback(name: TavusAttribute, before: string | null, text: string | null): void {
    if (before === text) return;
    try {
      this.set({ [attributeTable[name].property]: readAttribute(name, text) });
    } catch (cause) {
      this.#tellMistake(`${name} cannot be parsed: ${cause}`);
    }
  }

  read(property: string): unknown {
    return Reflect.get(this.config, property);
  }

  /**
   * Sets a property. If it has an attribute, a string is written to the attribute, and `undefined`, `null` or `false`
   * removes it. Any other value is kept only in the config.
   */
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
    this.set({ overrideConfig: mergeObjects(this.config.overrideConfig ?? {}, this.#readOverride(patch)) });
  }

  protected set(patch: Partial<ElementConfig>): void {
    const { overrideConfig } = patch;
    const read = overrideConfig && { overrideConfig: this.#readOverride(overrideConfig) };
    this.config = { ...this.config, ...patch, ...read };
    this.configure();
  }

  #readOverride(config: JsonObject): JsonObject {
    const { customization, mistakes } = readOverrideConfig(config);
    for (const mistake of mistakes) {
      if (this.#reportedMistakes.has(mistake)) continue;
      this.#reportedMistakes.add(mistake);
      // Only a warning: the element works, and a later version of Tavus may know the field.
      // biome-ignore lint/suspicious/noConsole: a developer's mistake, reported where developers look.
      console.warn(`Tavus: override-config: ${mistake}`);
    }
    return customization;
  }

  /** Also logs to the console, because a page that only writes attributes may have no event listeners. */
  #tellMistake(what: string): void {
    // biome-ignore lint/suspicious/noConsole: a developer's mistake, reported where developers look.
    console.error(`Tavus: ${what}`);
    queueMicrotask(() => this.emit('tavus:error', { code: 'invalid-attribute', message: what }));
  }
}
