import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { ConversationSource } from '../../call/sources/ConversationSource';
import type { Labels } from '../../hooks/labels/Labels';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { Script } from '../../simulator/script/Script';
import { attributeTable, type TavusAttribute } from './elementTable';

/** The type of the attribute table. */
export type AttributeTable = typeof attributeTable;

/** The property type of each kind of attribute. */
export interface AttributeKinds {
  /** The attribute's value, unchanged. */
  readonly text: string;
  /** The entries of a comma-separated list. */
  readonly list: readonly string[];
  /** A JSON object. */
  readonly json: JsonObject;
  /** True if the attribute is present and not `false`; the property also accepts a script for the simulated PAL. */
  readonly flag: boolean | Script;
  /** True if the attribute is present and not `false`. */
  readonly switch: boolean;
}

/** The values of the attributes, by property name. */
export type AttributeProperties = {
  [Name in TavusAttribute as AttributeTable[Name]['property']]?:
    | AttributeKinds[AttributeTable[Name]['kind']]
    | undefined;
};

/** The configuration of an element: its attributes and the properties without an attribute. */
export interface ElementConfig extends AttributeProperties {
  /** The source of conversations; overrides the source that the attributes describe. */
  source?: ConversationSource | undefined;
  /** Passed to daily-js. */
  dailyOptions?: DailyFactoryOptions | undefined;
  /** Visitor-facing texts that replace the English ones. */
  labels?: Partial<Labels> | undefined;
}

const attributes = Object.entries(attributeTable);

/** Maps each property to its attribute. */
export const attributeOf: ReadonlyMap<string, TavusAttribute> = new Map(
  attributes.map(([name, { property }]) => [property, name as TavusAttribute]),
);

/** The names of all properties; those without an attribute come last. */
export const propertyNames: readonly string[] = [...attributeOf.keys(), 'source', 'dailyOptions', 'labels'];

/** Parses the text of an attribute; throws if it should be a JSON object and is not. */
export function readAttribute(name: TavusAttribute, text: string | null): unknown {
  if (text === null) return undefined;
  switch (attributeTable[name].kind) {
    case 'list':
      return text.split(',').flatMap((entry) => entry.trim() || []);
    case 'json': {
      const value: unknown = JSON.parse(text);
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error(`${text} is not a JSON object.`);
      return value;
    }
    case 'flag':
    case 'switch':
      return text !== 'false';
    default:
      return text;
  }
}
