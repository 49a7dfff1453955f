import { createTextSender, type Echo, type Note, type Respond } from '../../call/send/sendText';
import type { ConversationSession } from '../../call/session/ConversationSession';
import { sendInPieces } from '../../call/session/sendInPieces';
import { sendInteraction } from '../../call/session/sendInteraction';
import {
  appendContext,
  confirmObjective,
  interrupt,
  overwriteContext,
  sensitivity,
  toolResult,
} from '../../protocol/interactions';
import type { SensitivityLevel, TavusInteraction } from '../../protocol/TavusInteraction';
import type { WireMessage } from '../../protocol/wireMessage';

/**
 * Sends any interaction, with a method for each documented one. Each call returns the message that was sent, or throws
 * a `TavusError` if the interaction cannot be sent: `not-connected`, `message-too-large` or `invalid-interaction`.
 *
 * With `{ when: 'idle' }`, `respond`, `echo` and `note` wait until nobody speaks, and return a promise that never rejects:
 * see {@link WhenIdleOptions} and {@link SendOutcome}.
 */
export interface InteractionSender {
  (interaction: TavusInteraction): WireMessage;
  /**
   * Makes the PAL answer the text as if the user had said it. The transcript shows the text at once, unless it is
   * `hidden`: see {@link RespondOptions}.
   */
  readonly respond: Respond;
  /** Makes the PAL say the text word for word. Long text is split, at the ends of sentences where possible. */
  readonly echo: Echo;
  /** The same as `respond` with `hidden: true`: tells the PAL something that the visitor does not see. */
  readonly note: Note;
  /** Makes the PAL stop speaking. */
  interrupt(): WireMessage;
  /** Appends to the PAL's context. Long text is split. */
  appendContext(context: string): readonly WireMessage[];
  /** Replaces the PAL's context. */
  overwriteContext(context: string): WireMessage;
  /** Sets how readily the PAL takes a pause as the end of a turn, and how easily it can be interrupted. */
  setSensitivity(settings: {
    pause?: SensitivityLevel;
    interrupt?: SensitivityLevel;
  }): readonly WireMessage[];
  /** Sends the result of a tool call. */
  toolResult(toolCallId: string, output?: string | object, status?: 'success' | 'error'): WireMessage;
  /** Confirms a pending objective. */
  confirmObjective(objectiveName: string, outputVariables?: object): WireMessage;
}

/** Creates the interaction sender of a session. */
export function createInteractionSender(session: ConversationSession): InteractionSender {
  const send = (interaction: TavusInteraction): WireMessage => sendInteraction(session, interaction);

  return Object.assign(send, {
    ...createTextSender(session),
    interrupt: () => send(interrupt()),
    appendContext: (context: string) => sendInPieces(session, context, appendContext),
    overwriteContext: (context: string) => send(overwriteContext(context)),
    setSensitivity: (settings: Parameters<InteractionSender['setSensitivity']>[0]) =>
      sensitivity(settings).map(send),
    toolResult: (...args: Parameters<InteractionSender['toolResult']>) => send(toolResult(...args)),
    confirmObjective: (...args: Parameters<InteractionSender['confirmObjective']>) =>
      send(confirmObjective(...args)),
  });
}
