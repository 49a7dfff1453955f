import { mergeObjects } from '../../components/anatomy/mergeObjects';
import type { JsonObject } from '../../protocol/TavusEvent';

/** The fields of a deployment's `customization`. */
const knownFields = ['preview', 'widget', 'haircheck', 'after_call', 'show_haircheck', 'magic_canvas'];

/** A parsed `override-config`. */
export interface OverrideConfig {
  /** The fields to merge over the deployment's `customization`. */
  readonly customization: JsonObject;
  /** One message for each field that has no effect. */
  readonly mistakes: readonly string[];
}

/**
 * Reads an `override-config`: the fields of `customization`, either directly or nested in a field `customization`, as in
 * the deployment's own response. If both are present, the nested fields win.
 */
export function readOverrideConfig(config: JsonObject): OverrideConfig {
  const { customization: inner, ...outer } = config;
  const isWrapped = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  const customization = isWrapped ? mergeObjects(outer, inner as JsonObject) : outer;
  const mistakes = Object.keys(customization).flatMap((field) => mistakeOf(field) ?? []);
  if (inner !== undefined && !isWrapped) mistakes.push('The field customization is not an object.');
  return { customization, mistakes };
}

function mistakeOf(field: string): string | undefined {
  if (knownFields.includes(field)) return undefined;
  const meant = knownFields.find((known) => plain(known) === plain(field));
  return `The field ${field} has no effect.${meant ? ` Did you mean ${meant}?` : ''}`;
}

/** Normalizes a name's case and separators, so that `showHairCheck` and `show_haircheck` are equal. */
const plain = (name: string) => name.replaceAll(/[_-]/g, '').toLowerCase();
