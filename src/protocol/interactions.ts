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
 * Creates an interaction that makes the PAL respond to `text` as if the user had said it.
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
 * Creates an interaction that makes the PAL say `text` word for word. The pieces of one text share an `inferenceId`,
 * and only the last one is `done` (the default).
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
 * Creates an interaction that makes the PAL speak a chunk of audio (base64 of 16-bit little-endian mono PCM).
 * `sampleRate` defaults to 24,000 Hz. At most 2,784 bytes of audio, before base64, fit in one message.
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
 * Creates an interaction that makes the PAL stop speaking. A few streaming events may still follow.
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
 * Creates an interaction that adds to the PAL's context.
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
 * Creates an interaction that replaces the PAL's context.
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
 * Creates one interaction for each given setting, because Tavus accepts one key per message.
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
 * Creates an interaction that sends the result of the tool call with the given id.
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
 * Creates an interaction that confirms a pending objective. Tavus has not published its payload; this shape is inferred
 * from the event.
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
