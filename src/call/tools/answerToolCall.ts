import { appendContext, toolResult } from '../../protocol/interactions';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import type { ConversationSession } from '../session/ConversationSession';
import { createPendingAnswers } from '../session/PendingAnswers';
import { fitsOneMessage, sendInteraction } from '../session/sendInteraction';
import type { ToolEvent } from './runToolHandler';
import { cutToFit } from './toolOutput';

type ResultStatus = 'success' | 'error';

/** Sends the outcome of a tool call to the PAL in one message; throws a `TavusError` if it cannot be sent. */
export function answerToolCall(
  session: ConversationSession,
  call: ToolEvent,
  status: ResultStatus,
  output: string | undefined,
): void {
  // A perception tool call only reports what it saw and waits for no result, so undefined output is not sent.
  if (call.type === 'conversation.perception_tool_call' && output === undefined) return;
  const answer = (text?: string) => interactionFor(call, status, text);
  const cut = output && cutToFit(output, (text) => fitsOneMessage(session, answer(text)));
  // The outcome is recorded under the call itself. By its id it could be mistaken for a newer call with the same id.
  sendInteraction(session, answer(cut), () => session.part(createPendingAnswers).noteResult(call));
}

/** Creates the interaction. A tool result needs the id of its call; without an id, the outcome is sent as context. */
function interactionFor(call: ToolEvent, status: ResultStatus, output: string | undefined): TavusInteraction {
  if (call.toolCallId !== undefined) return toolResult(call.toolCallId, output, status);
  const outcome = status === 'success' ? 'succeeded' : 'failed';
  return appendContext(`The tool ${call.name} ${outcome}${output === undefined ? '.' : `: ${output}`}`);
}
