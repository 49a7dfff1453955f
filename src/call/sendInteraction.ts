import type { DailyCall } from '@daily-co/daily-js';
import type { TavusInteraction } from '../protocol/TavusInteraction';
import {
  defaultMessageLimit,
  interactionProblem,
  messageSize,
  type WireMessage,
  wireMessage,
} from '../protocol/wireMessage';
import { TavusError } from '../state/TavusError';

/** Where interactions go: a joined call and the conversation it belongs to. */
export interface Channel {
  readonly call: DailyCall;
  readonly conversationId: string;
}

/** Sends an interaction to the PAL and returns what went over the wire; throws before anything is sent. */
export function sendInteraction(channel: Channel | undefined, interaction: TavusInteraction): WireMessage {
  const problem = interactionProblem(interaction);
  if (problem) {
    throw new TavusError('invalid-interaction', `The interaction cannot be sent: ${problem}.`, {
      hint: 'Interactions look like { event_type: "conversation.respond", properties: { text: "Hi" } }.',
      recoverable: false,
    });
  }
  if (!channel) {
    throw new TavusError('not-connected', `${interaction.event_type} cannot be sent: nobody would hear it.`, {
      hint: 'Send once the state of useConversation() is "connected".',
    });
  }
  const message = wireMessage(interaction, channel.conversationId);
  const size = messageSize(message);
  if (size > defaultMessageLimit) {
    const room = defaultMessageLimit - size;
    throw new TavusError('message-too-large', `${interaction.event_type} is ${-room} characters too long.`, {
      hint: `Daily sends at most ${defaultMessageLimit} UTF-16 units of JSON per message, its envelope included.`,
      recoverable: false,
    });
  }
  channel.call.sendAppMessage(message, '*');
  return message;
}
