import type { ConversationSession } from '../../call/session/ConversationSession';
import { fitsOneMessage, sendInteraction } from '../../call/session/sendInteraction';
import {
  appendContext,
  confirmObjective,
  echo,
  interrupt,
  overwriteContext,
  respond,
  sensitivity,
  toolResult,
} from '../../protocol/interactions';
import { splitText } from '../../protocol/splitText';
import type { SensitivityLevel, TavusInteraction } from '../../protocol/TavusInteraction';
import type { WireMessage } from '../../protocol/wireMessage';

/**
 * Sends an interaction, or one of the documented ones by its method. Each returns what went over the wire, and
 * throws a `TavusError` before anything is sent: `not-connected`, `message-too-large` or `invalid-interaction`.
 */
export interface InteractionSender {
  (interaction: TavusInteraction): WireMessage;
  /** The PAL answers the text as if the user had said it; the transcript shows it at once. */
  respond(text: string): WireMessage;
  /** The PAL says the text word for word. Long text is split at sentence ends. */
  echo(text: string): readonly WireMessage[];
  /** The PAL stops speaking. */
  interrupt(): WireMessage;
  /** Adds to what the PAL knows. Long text is split. */
  appendContext(context: string): readonly WireMessage[];
  /** Replaces what the PAL knows. */
  overwriteContext(context: string): WireMessage;
  /** How readily the PAL takes a pause as the end of a turn, and lets itself be interrupted. */
  setSensitivity(settings: {
    pause?: SensitivityLevel;
    interrupt?: SensitivityLevel;
  }): readonly WireMessage[];
  /** Answers a tool call. */
  toolResult(toolCallId: string, output?: string | object, status?: 'success' | 'error'): WireMessage;
  /** Confirms a pending objective. */
  confirmObjective(objectiveName: string, outputVariables?: object): WireMessage;
}

/** The sender of one session. */
export function createInteractionSender(session: ConversationSession): InteractionSender {
  const send = (interaction: TavusInteraction): WireMessage => sendInteraction(session, interaction);

  function sendInPieces(text: string, interactionOf: (piece: string, last: boolean) => TavusInteraction) {
    const pieces = splitText(text, (piece) => fitsOneMessage(session, interactionOf(piece, false)));
    // An empty text still goes through `send`, which says what is wrong with it.
    return (pieces.length === 0 ? [text] : pieces).map((piece, index) =>
      send(interactionOf(piece, index >= pieces.length - 1)),
    );
  }

  return Object.assign(send, {
    respond: (text: string) => send(respond(text)),
    echo: (text: string) => {
      // A blank piece may be the end of others: alone it is nothing to say, and `send` says so.
      if (!/\S/.test(text)) return [send(echo(text))];
      const inferenceId = `echo-${crypto.randomUUID()}`;
      return sendInPieces(text, (piece, done) => echo(piece, { inferenceId, done }));
    },
    interrupt: () => send(interrupt()),
    appendContext: (context: string) => sendInPieces(context, appendContext),
    overwriteContext: (context: string) => send(overwriteContext(context)),
    setSensitivity: (settings: Parameters<InteractionSender['setSensitivity']>[0]) =>
      sensitivity(settings).map(send),
    toolResult: (...args: Parameters<InteractionSender['toolResult']>) => send(toolResult(...args)),
    confirmObjective: (...args: Parameters<InteractionSender['confirmObjective']>) =>
      send(confirmObjective(...args)),
  });
}
