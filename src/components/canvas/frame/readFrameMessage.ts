import type { CanvasInteractionType } from '../../../protocol/canvas/CanvasInteraction';
import { isJsonObject, type JsonObject } from '../../../protocol/wire/JsonObject';

/** What the visitor did in a frame. */
export interface FrameInteraction {
  readonly type: CanvasInteractionType;
  readonly value: unknown;
  /** The frame's own id, which makes repeats of the interaction harmless. */
  readonly interactionId: string | undefined;
  readonly metadata: JsonObject | undefined;
}

/** A message of a frame: an interaction, and what it says to the PAL. */
export interface FrameMessage {
  readonly interaction: FrameInteraction | undefined;
  readonly text: string;
}

const types: readonly CanvasInteractionType[] = ['submit', 'skip', 'dismiss', 'clear', 'error', 'heartbeat'];

/**
 * Reads the parameters of `ui/message`. The component and its version are not read: they are those of the card, whatever the
 * frame says.
 */
export function readFrameMessage({ content }: JsonObject): FrameMessage {
  const blocks = Array.isArray(content) ? content.filter(isJsonObject) : [];
  const found = blocks
    .map(({ _meta }) => (isJsonObject(_meta) ? _meta['tavus.canvas.interaction'] : undefined))
    .find(isJsonObject);
  return { interaction: found && readInteraction(found), text: textOf(blocks) };
}

function readInteraction(fields: JsonObject): FrameInteraction | undefined {
  const { type, value, interaction_id: id, component, component_version: version, metadata } = fields;
  const known = types.find((one) => one === type);
  if (!known || value === undefined) return undefined;
  if (![id, component, version].every((text) => text === undefined || typeof text === 'string'))
    return undefined;
  if (metadata !== undefined && !isJsonObject(metadata)) return undefined;
  const interactionId = typeof id === 'string' && id.length >= 1 && id.length <= 128 ? id : undefined;
  return { type: known, value, interactionId, metadata };
}

/** Returns the text blocks of a content, one on each line. */
export function textOf(content: unknown): string {
  if (!Array.isArray(content)) return '';
  return content
    .filter(isJsonObject)
    .map(({ type, text }) => (type === 'text' && typeof text === 'string' ? text : ''))
    .filter(Boolean)
    .join('\n')
    .trim();
}
