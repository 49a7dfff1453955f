import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import type { CanvasCall } from './CanvasCall';

/** What a control action of Magic Canvas does. */
export type CanvasControl =
  | {
      readonly type: 'clear' /** The card that goes; every card if undefined. */;
      readonly id: string | undefined;
    }
  | { readonly type: 'update'; readonly id: string; readonly updates: JsonObject };

/** Reads `canvas_clear` or `update_component`; returns a text that describes the problem if its arguments are wrong. */
export function parseCanvasControl({ name, arguments: args }: CanvasCall): CanvasControl | string {
  if (!args) return 'its arguments are no JSON object';
  const { tool_call_id: id, reason, updates } = args;
  if (name === 'canvas_clear') {
    if (id !== undefined && id !== null && typeof id !== 'string') return 'its tool_call_id is no text';
    if (reason !== undefined && reason !== null && typeof reason !== 'string') return 'its reason is no text';
    return { type: 'clear', id: id || undefined };
  }
  if (typeof id !== 'string' || id === '') return 'it names no tool_call_id';
  return isJsonObject(updates) ? { type: 'update', id, updates } : 'its updates are no object';
}
