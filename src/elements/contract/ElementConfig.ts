import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { ConversationSource } from '../../call/sources/ConversationSource';
import type { Labels } from '../../hooks/labels/Labels';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { Script } from '../../simulator/script/Script';
import { attributeTable, type TavusAttribute } from './elementTable';

/** The attributes as the table has them. */
export type AttributeTable = typeof attributeTable;

/** What the kinds of attributes are as properties. */
export interface AttributeKinds {
  /** Its value as it is. */
  readonly text: string;
  /** Texts separated by commas. */
  readonly list: readonly string[];
  /** A JSON object. */
  readonly json: JsonObject;
  /** True if it is there; the property also takes a script for the simulated PAL. */
  readonly flag: boolean | Script;
}

/** What the attributes say, by the names of their properties. */
export type AttributeProperties = {
  [Name in TavusAttribute as AttributeTable[Name]['property']]?:
    | AttributeKinds[AttributeTable[Name]['kind']]
    | undefined;
};

/** Everything an element can be told. */
export interface ElementConfig extends AttributeProperties {
  /** Where conversations come from, in place of what the attributes say. */
  source?: ConversationSource | undefined;
  /** Passed to daily-js. */
  dailyOptions?: DailyFactoryOptions | undefined;
  /** Texts that visitors read, in place of the English ones. */
  labels?: Partial<Labels> | undefined;
}

const attributes = Object.entries(attributeTable);

/** The attribute that stands for a property. */
export const attributeOf: ReadonlyMap<string, TavusAttribute> = new Map(
  attributes.map(([name, { property }]) => [property, name as TavusAttribute]),
);

/** Every property, those that no attribute stands for last. */
export const propertyNames: readonly string[] = [...attributeOf.keys(), 'source', 'dailyOptions', 'labels'];

/** What an attribute's text means; throws if it is no JSON where it should be. */
export function readAttribute(name: TavusAttribute, text: string | null): unknown {
  if (text === null) return undefined;
  switch (attributeTable[name].kind) {
    case 'list':
      return text.split(',').flatMap((entry) => entry.trim() || []);
    case 'json': {
      const value: unknown = JSON.parse(text);
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error(`${text} is no JSON object.`);
      return value;
    }
    case 'flag':
      return text !== 'false';
    default:
      return text;
  }
}
