import type { TavusInteraction } from '../../protocol/TavusInteraction';
import {
  defaultMessageLimit,
  interactionProblem,
  messageSize,
  type WireMessage,
  wireMessage,
} from '../../protocol/wireMessage';
import type { TakeEcho } from '../../state/fold/Fold';
import { TavusError } from '../../state/TavusError';
import { conversationTaps } from '../ConversationTap';
import type { ConversationSession } from './ConversationSession';
import { createPendingAnswers } from './PendingAnswers';

/** Sends an interaction to the PAL and returns the message as sent; throws before anything is sent. `note` records it. */
export function sendInteraction(
  session: ConversationSession,
  interaction: TavusInteraction,
  note: (session: ConversationSession, message: WireMessage) => void = noteSent,
): WireMessage {
  const { channel } = session;
  const problem = interactionProblem(interaction);
  if (problem) {
    throw new TavusError('invalid-interaction', `The interaction cannot be sent: ${problem}.`, {
      hint: 'Interactions look like { event_type: "conversation.respond", properties: { text: "Hi" } }.',
      recoverable: false,
    });
  }
  if (!channel) throw notConnected(interaction);
  const message = wireMessage(interaction, channel.conversationId);
  try {
    channel.call.sendAppMessage(message, '*');
  } catch (cause) {
    // daily-js throws before it sends. Only it knows the limit, because a room may allow more than the usual 4096.
    const limit = /Max size is (\d+)/.exec(String(cause))?.[1];
    throw limit ? tooLarge(message, Number(limit)) : notConnected(interaction, cause);
  }
  conversationTaps.get(session.events)?.sent(message);
  note(session, message);
  return message;
}

/** Shows typed text in the transcript before Tavus echoes it or, with `takeEcho`, keeps it and its echo hidden. */
export function addTypedText(session: ConversationSession, text: string, takeEcho?: TakeEcho): void {
  const typedAt = session.now();
  session.reader.do((reader) => reader.addTypedText(text, typedAt, takeEcho));
}

function notConnected({ event_type }: TavusInteraction, cause?: unknown): TavusError {
  return new TavusError('not-connected', `${event_type} cannot be sent: the conversation is not connected.`, {
    hint: 'Wait until the state of useConversation() is "connected".',
    cause,
  });
}

function tooLarge(message: WireMessage, limit: number): TavusError {
  const excess = messageSize(message) - limit;
  return new TavusError('message-too-large', `${message.event_type} is ${excess} characters too long.`, {
    hint: `Daily sends at most ${limit} UTF-16 units of JSON per message, including the envelope.`,
    recoverable: false,
  });
}

/** Returns whether the interaction fits into one message. */
export function fitsOneMessage(session: ConversationSession, interaction: TavusInteraction): boolean {
  const conversationId = session.channel?.conversationId ?? '';
  return messageSize(wireMessage(interaction, conversationId)) <= defaultMessageLimit;
}

/**
 * Notes that an answer is pending, adds typed text to the transcript at once, and settles the tool call of a result sent
 * by the application itself.
 */
function noteSent(session: ConversationSession, message: WireMessage): void {
  // Before the typed text, which is not part of what was said before.
  session.part(createPendingAnswers).noteSent(message);
  const { event_type, properties } = message;
  // `interactionProblem` has already rejected interactions without a text or an id.
  const { text, tool_call_id, output, status }: Readonly<Record<string, unknown>> = { ...properties };
  if (event_type === 'conversation.respond') addTypedText(session, `${text}`);
  if (event_type !== 'conversation.tool_result') return;
  session.settleToolCall(
    `${tool_call_id}`,
    status === 'error' ? { status: 'failed', error: output } : { status: 'done', result: output },
  );
}
