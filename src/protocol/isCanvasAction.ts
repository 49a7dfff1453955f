import type { ToolCallEvent } from './TavusEvent';

/**
 * Returns true for tool calls of Magic Canvas: its cards, which have a `canvas_config`, and its "control actions" (see
 * "Canvas Interactions" in the Tavus docs), which may not. They are not the application's tools, unless it has one of the
 * same name as a control action: then, Tavus leaves the name to the application.
 */
export function isCanvasAction({ name, canvasConfig, isOwnTool }: ToolCallEvent): boolean {
  return canvasConfig !== undefined || (!isOwnTool && isCanvasControlName(name));
}

/** Returns true for the names of the control actions of Magic Canvas. */
export function isCanvasControlName(name: string): boolean {
  return /^(canvas_clear|update_component)$/.test(name);
}
