import { appendContext, toolResult } from '../../protocol/interactions';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import type { ConversationSession } from '../session/ConversationSession';
import { fitsOneMessage, sendInteraction } from '../session/sendInteraction';
import type { ToolEvent } from './carryOutTool';
import { cutToFit } from './toolOutput';

type ResultStatus = 'success' | 'error';

/** Tells the PAL what came of its call, in one message; throws a `TavusError` if it cannot be told. */
export function answerToolCall(
  session: ConversationSession,
  call: ToolEvent,
  status: ResultStatus,
  output: string | undefined,
): void {
  // Perception reports what it saw and waits for nothing: a handler that returns nothing leaves it at that.
  if (call.type === 'conversation.perception_tool_call' && output === undefined) return;
  const answer = (text?: string) => interactionFor(call, status, text);
  const cut = output && cutToFit(output, (text) => fitsOneMessage(session, answer(text)));
  sendInteraction(session, answer(cut));
}

/** A result needs the id of its call; without one, the PAL can still be told in words. */
function interactionFor(call: ToolEvent, status: ResultStatus, output: string | undefined): TavusInteraction {
  if (call.toolCallId !== undefined) return toolResult(call.toolCallId, output, status);
  const outcome = status === 'success' ? 'succeeded' : 'failed';
  return appendContext(`The tool ${call.name} ${outcome}${output === undefined ? '.' : `: ${output}`}`);
}
