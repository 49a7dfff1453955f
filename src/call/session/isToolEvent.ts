import { isCanvasAction } from '../../protocol/isCanvasAction';
import type { PerceptionToolCallEvent, TavusEvent, ToolCallEvent } from '../../protocol/TavusEvent';

/** Returns whether the event is a tool call for the application. Tavus answers those of Magic Canvas itself. */
export function isToolEvent(event: TavusEvent): event is ToolCallEvent | PerceptionToolCallEvent {
  if (event.type === 'conversation.tool_call') return !isCanvasAction(event);
  return event.type === 'conversation.perception_tool_call';
}
