import type { JsonObject } from '../wire/JsonObject';

/** What a visitor, or the page, did with a card. Cards that only show something have no `submit` and no `skip`. */
export type CanvasInteractionType = 'submit' | 'skip' | 'dismiss' | 'clear' | 'error' | 'heartbeat';

/** What Tavus records about a card (see "Record Canvas Interaction" in the Tavus docs), in its spelling on the wire. */
export interface CanvasInteraction {
  /** Identifies the interaction: it stays the same when the request is repeated. */
  readonly interaction_id: string;
  /** The card. */
  readonly tool_call_id: string;
  /** Such as `canvas.question`. */
  readonly component: string;
  /** Such as `v1`. */
  readonly component_version: string;
  /** What was done. */
  readonly type: CanvasInteractionType;
  /** The answer, in the shape that the component has for it; `{}` without one. */
  readonly value: unknown;
  /** Anything that may be kept with it. */
  readonly metadata?: JsonObject | undefined;
}

/** The longest id that Tavus accepts. */
const longestId = 128;

/**
 * Builds what is recorded about a card, with an id of its own.
 *
 * @example
 * ```ts
 * import { canvasInteraction } from 'tavus-react/protocol';
 *
 * const card = { id: 'call_1', component: 'canvas.question', version: 'v1' };
 * const answer = canvasInteraction(card, 'submit', { selected_option_ids: ['yes'], skipped: false });
 * ```
 */
export function canvasInteraction(
  card: { readonly id: string; readonly component: string; readonly version: string },
  type: CanvasInteractionType,
  value: unknown = {},
  { interactionId, metadata }: CanvasInteractionOptions = {},
): CanvasInteraction {
  const isUsable = interactionId !== undefined && interactionId !== '' && interactionId.length <= longestId;
  return {
    interaction_id: isUsable ? interactionId : newId(card.id, type),
    tool_call_id: card.id,
    component: card.component,
    component_version: card.version,
    type,
    value,
    ...(metadata && { metadata }),
  };
}

/** What may be given to an interaction. */
export interface CanvasInteractionOptions {
  /** An id of 1 to 128 characters; a new one by default. */
  readonly interactionId?: string | undefined;
  /** Anything that may be kept with it. */
  readonly metadata?: JsonObject | undefined;
}

function newId(toolCallId: string, type: CanvasInteractionType): string {
  const end = `_${type}_${uuid()}`;
  const safe = toolCallId.replace(/[^A-Za-z0-9_-]/g, '_');
  return `ci_${safe.slice(0, longestId - 'ci_'.length - end.length)}${end}`;
}

/** Not `crypto.randomUUID`, which insecure pages lack. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
