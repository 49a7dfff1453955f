import type { PerceptionToolCallEvent, ToolCallEvent } from '../../protocol/TavusEvent';

/** Equal for repeats of one tool call: by its id, else by what it asks for and the inference that asked. */
export function toolCallKey(event: ToolCallEvent | PerceptionToolCallEvent): string {
  if (event.toolCallId !== undefined) return `${event.type} ${event.toolCallId}`;
  const asked = event.inferenceId ?? (event.turnIdx === undefined ? '' : `turn ${event.turnIdx}`);
  return JSON.stringify([event.type, asked, event.name, event.arguments ?? event.rawArguments]);
}
