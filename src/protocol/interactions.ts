import type {
  ConfirmObjectiveInteraction,
  ContextInteraction,
  EchoAudioInteraction,
  EchoTextInteraction,
  InterruptInteraction,
  RespondInteraction,
  SensitivityInteraction,
  SensitivityLevel,
  ToolResultInteraction,
} from './TavusInteraction';

/**
 * The PAL answers `text` as if the user had said it.
 *
 * @example
 * ```ts
 * import { respond } from 'tavus-react/protocol';
 *
 * const interaction = respond('What does it cost?');
 * ```
 */
export function respond(text: string): RespondInteraction {
  return { event_type: 'conversation.respond', properties: { text } };
}

/**
 * The PAL says `text` word for word. Pieces of one text share an `inferenceId`; only the last is `done`.
 *
 * @example
 * ```ts
 * import { echo } from 'tavus-react/protocol';
 *
 * const inferenceId = crypto.randomUUID();
 * const pieces = [
 *   echo('First,', { inferenceId, done: false }),
 *   echo('and last.', { inferenceId }),
 * ];
 * ```
 */
export function echo(
  text: string,
  options: { inferenceId?: string; done?: boolean } = {},
): EchoTextInteraction {
  const { inferenceId, done = true } = options;
  return {
    event_type: 'conversation.echo',
    properties: {
      modality: 'text',
      text,
      done,
      ...(inferenceId === undefined ? {} : { inference_id: inferenceId }),
    },
  };
}

/**
 * The PAL says a piece of audio (base64 of 16-bit little-endian mono PCM).
 * `sampleRate` is 24,000 Hz unless told; at most 2,784 bytes of sound fit one message.
 *
 * @example
 * ```ts
 * import { echoAudio } from 'tavus-react/protocol';
 *
 * const interaction = echoAudio('AAAA', { inferenceId: crypto.randomUUID(), done: true });
 * ```
 */
export function echoAudio(
  audio: string,
  options: { inferenceId: string; done: boolean; sampleRate?: number },
): EchoAudioInteraction {
  const { inferenceId, done, sampleRate = 24_000 } = options;
  return {
    event_type: 'conversation.echo',
    properties: { modality: 'audio', audio, sample_rate: sampleRate, inference_id: inferenceId, done },
  };
}

/**
 * The PAL stops speaking. A few streaming events may still follow.
 *
 * @example
 * ```ts
 * import { interrupt } from 'tavus-react/protocol';
 *
 * const interaction = interrupt();
 * ```
 */
export function interrupt(): InterruptInteraction {
  return { event_type: 'conversation.interrupt' };
}

/**
 * Adds to what the PAL knows.
 *
 * @example
 * ```ts
 * import { appendContext } from 'tavus-react/protocol';
 *
 * const interaction = appendContext('The cart holds two tickets.');
 * ```
 */
export function appendContext(context: string): ContextInteraction {
  return { event_type: 'conversation.append_llm_context', properties: { context } };
}

/**
 * Replaces what the PAL knows.
 *
 * @example
 * ```ts
 * import { overwriteContext } from 'tavus-react/protocol';
 *
 * const interaction = overwriteContext('You sell tickets.');
 * ```
 */
export function overwriteContext(context: string): ContextInteraction {
  return { event_type: 'conversation.overwrite_llm_context', properties: { context } };
}

/**
 * One interaction for each setting given: Tavus takes one key per message.
 *
 * @example
 * ```ts
 * import { sensitivity } from 'tavus-react/protocol';
 *
 * const interactions = sensitivity({ pause: 'low', interrupt: 'high' });
 * ```
 */
export function sensitivity(settings: {
  pause?: SensitivityLevel;
  interrupt?: SensitivityLevel;
}): SensitivityInteraction[] {
  const interactions: SensitivityInteraction[] = [];
  if (settings.pause) {
    interactions.push({
      event_type: 'conversation.sensitivity',
      properties: { participant_pause_sensitivity: settings.pause },
    });
  }
  if (settings.interrupt) {
    interactions.push({
      event_type: 'conversation.sensitivity',
      properties: { participant_interrupt_sensitivity: settings.interrupt },
    });
  }
  return interactions;
}

/**
 * Answers the tool call of that id.
 *
 * @example
 * ```ts
 * import { toolResult } from 'tavus-react/protocol';
 *
 * const interaction = toolResult('call_1', { degrees: 21 });
 * ```
 */
export function toolResult(
  toolCallId: string,
  output?: string | object,
  status: 'success' | 'error' = 'success',
): ToolResultInteraction {
  return {
    event_type: 'conversation.tool_result',
    properties: { tool_call_id: toolCallId, status, ...(output === undefined ? {} : { output }) },
  };
}

/**
 * Confirms a pending objective. The payload is unpublished; this is the shape its event suggests.
 *
 * @example
 * ```ts
 * import { confirmObjective } from 'tavus-react/protocol';
 *
 * const interaction = confirmObjective('collect_email', { email: 'ada@example.com' });
 * ```
 */
export function confirmObjective(
  objectiveName: string,
  outputVariables?: object,
): ConfirmObjectiveInteraction {
  return {
    event_type: 'conversation.objective.confirm',
    properties: {
      objective_name: objectiveName,
      ...(outputVariables === undefined ? {} : { output_variables: outputVariables }),
    },
  };
}
