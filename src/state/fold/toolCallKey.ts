import type { PerceptionToolCallEvent, ToolCallEvent } from '../../protocol/TavusEvent';

/** Returns the same key for duplicates of a tool call: its id, else its tool, arguments and inference (or turn). */
export function toolCallKey(event: ToolCallEvent | PerceptionToolCallEvent): string {
  if (event.toolCallId !== undefined) return `${event.type} ${event.toolCallId}`;
  const asked = event.inferenceId ?? (event.turnIdx === undefined ? '' : `turn ${event.turnIdx}`);
  return JSON.stringify([event.type, asked, event.name, event.arguments ?? event.rawArguments]);
}
