import type { ToolCallEvent } from './TavusEvent';

/**
 * Returns true for tool calls of Magic Canvas: its cards, which have a `canvas_config`, and its "control actions" (see
 * "Canvas Interactions" in the Tavus docs), which may not. Tavus handles them; they are not the application's tools.
 */
export function isCanvasAction({ name, canvasConfig }: ToolCallEvent): boolean {
  return canvasConfig !== undefined || /^(canvas_clear|update_component)$/.test(name);
}
