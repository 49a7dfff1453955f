import type { ToolCallEvent } from './TavusEvent';

/**
 * True for what Magic Canvas calls: its cards, which carry a `canvas_config`, and its "control actions"
 * ("Canvas Interactions" in the Tavus docs), which need not. Tavus answers them; they are no tools of the application.
 */
export function isCanvasAction({ name, canvasConfig }: ToolCallEvent): boolean {
  return canvasConfig !== undefined || /^(canvas_clear|update_component)$/.test(name);
}
