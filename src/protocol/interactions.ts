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

/** The PAL answers `text` as if the user had said it. */
export function respond(text: string): RespondInteraction {
  return { event_type: 'conversation.respond', properties: { text } };
}

/** The PAL says `text` word for word. Pieces of one text share an `inferenceId`; only the last is `done`. */
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

/** The PAL says a piece of audio (base64 of 16-bit little-endian mono PCM). */
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

/** The PAL stops speaking. A few streaming events may still follow. */
export function interrupt(): InterruptInteraction {
  return { event_type: 'conversation.interrupt' };
}

/** Adds to what the PAL knows. */
export function appendContext(context: string): ContextInteraction {
  return { event_type: 'conversation.append_llm_context', properties: { context } };
}

/** Replaces what the PAL knows. */
export function overwriteContext(context: string): ContextInteraction {
  return { event_type: 'conversation.overwrite_llm_context', properties: { context } };
}

/** One interaction for each setting given: Tavus takes one key per message. */
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

/** Answers the tool call of that id. */
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

/** Confirms a pending objective. The payload is unpublished; this is the shape its event suggests. */
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
