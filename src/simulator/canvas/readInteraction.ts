import { isJsonObject } from '../../protocol/wire/JsonObject';
import { refusesValue } from './refusesValue';

/** An interaction as Tavus records it: the body of the request. */
export interface RecordedInteraction {
  /** The key of the request: a repeat has the same. */
  readonly interaction_id: string;
  /** The id of the card. */
  readonly tool_call_id: string;
  /** Such as `canvas.question`. */
  readonly component: string;
  /** Such as `v1`. */
  readonly component_version: string;
  /** Such as `submit`. */
  readonly type: string;
  /** The visitor's answer; its shape depends on the component. */
  readonly value: unknown;
  /** Whatever the sender added. */
  readonly metadata?: unknown;
}

const maxIdLength = 128;
const types = ['submit', 'skip', 'dismiss', 'clear', 'error', 'heartbeat'];
const interactive = ['canvas.question', 'canvas.input', 'canvas.calendar', 'canvas.scheduling_embed'];
const components = [
  ...interactive,
  'canvas.text',
  'canvas.image',
  'canvas.video',
  'canvas.chart',
  'canvas.alert',
];

/** Reads the body of a request that records an interaction. Returns why Tavus would refuse it, as a text. */
export function readInteraction(body: unknown): RecordedInteraction | string {
  if (!isJsonObject(body)) return 'The body must be a JSON object.';
  const { interaction_id, tool_call_id, component, component_version, type, value, metadata } = body;
  if (!isId(interaction_id)) return 'interaction_id must have 1 to 128 characters.';
  if (!isId(tool_call_id)) return 'tool_call_id must have 1 to 128 characters.';
  if (!isOneOf(components, component)) return `component is unknown: ${component}`;
  if (component_version !== 'v1') return `component_version is unknown: ${component_version}`;
  if (!isOneOf(types, type)) return `type is unknown: ${type}`;
  if (value === undefined) return 'value is missing.';
  if (metadata !== undefined && !isJsonObject(metadata)) return 'metadata must be an object.';
  const isAnswer = type === 'submit' || type === 'skip';
  if (isAnswer && !interactive.includes(component)) return `${component} cannot be answered with ${type}.`;
  const refusal = isAnswer ? refusesValue(component, type, value) : undefined;
  return refusal ?? { interaction_id, tool_call_id, component, component_version, type, value, metadata };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= maxIdLength;
}

function isOneOf(known: readonly string[], value: unknown): value is string {
  return typeof value === 'string' && known.includes(value);
}
