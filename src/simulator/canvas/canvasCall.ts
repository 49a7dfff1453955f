import type { CanvasStep, ShowCard } from '../script/CanvasStep';

/** A tool call of Magic Canvas, in its wire format. */
export interface CanvasToolCall {
  readonly name: string;
  readonly arguments: object;
  readonly toolCallId: string;
  /** Only calls that show a card have it. */
  readonly canvasConfig?: object | undefined;
}

/** Returns the tool call that Tavus sends for a step. `newId` is its id unless the step names one for the card. */
export function canvasCall(step: CanvasStep, newId: string): CanvasToolCall {
  if ('show' in step) return showCall(step, newId);
  if ('update' in step) {
    const args = { tool_call_id: step.id, updates: step.update };
    return { name: 'update_component', arguments: args, toolCallId: newId };
  }
  const args = typeof step.clear === 'string' ? { tool_call_id: step.clear } : {};
  return { name: 'canvas_clear', arguments: args, toolCallId: newId };
}

function showCall({ show, args = {}, id, config }: ShowCard, newId: string): CanvasToolCall {
  return {
    name: `canvas_show_${show}`,
    arguments: args,
    toolCallId: id ?? newId,
    canvasConfig: {
      version: 1,
      component: `canvas.${show}`,
      component_version: 'v1',
      sandbox_url: `https://mcp-ui.tavus.io/components/${encodeURIComponent(show)}/v1`,
      ...config,
    },
  };
}
