import type { Role } from './TavusEvent';
import { isJsonObject, type JsonObject } from './wire/JsonObject';

/**
 * Reads a message's fields wherever they are: protocol versions differ in which fields are at the top level and which
 * are in `properties`. A field of the wrong type counts as absent.
 */
export interface WireFields {
  readonly message: JsonObject;
  readonly properties: JsonObject;
  value(name: string): unknown;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  integer(name: string): number | undefined;
  flag(name: string): boolean;
  object(name: string): JsonObject | undefined;
  role(): Role | undefined;
}

/** Creates the reader of a message's fields. */
export function wireFields(message: JsonObject): WireFields {
  const properties = isJsonObject(message.properties) ? message.properties : {};

  function first<Value>(name: string, accepts: (value: unknown) => value is Value): Value | undefined {
    const top = message[name];
    if (accepts(top)) return top;
    const nested = properties[name];
    return accepts(nested) ? nested : undefined;
  }

  return {
    message,
    properties,
    value: (name) => message[name] ?? properties[name],
    text: (name) => first(name, isFilledText),
    number: (name) => first(name, isFiniteNumber),
    integer: (name) => first(name, isInteger),
    flag: (name) => message[name] === true || properties[name] === true,
    object: (name) => first(name, isJsonObject),
    role: () => roles[first('role', isFilledText) ?? ''],
  };
}

const roles: Readonly<Record<string, Role | undefined>> = Object.assign(Object.create(null), {
  user: 'user',
  pal: 'pal',
  replica: 'pal',
});

function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
