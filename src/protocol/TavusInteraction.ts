/** How readily the PAL treats a pause as the end of a turn, or lets itself be interrupted. */
export type SensitivityLevel = 'superlow' | 'verylow' | 'low' | 'medium' | 'high' | 'auto';

/** Makes the PAL respond to a text as if the user had said it. */
export interface RespondInteraction {
  readonly event_type: 'conversation.respond';
  /** `text`: the words to treat as said by the user. */
  readonly properties: { readonly text: string };
}

/** Makes the PAL say a text word for word. */
export interface EchoTextInteraction {
  readonly event_type: 'conversation.echo';
  /** `text`: the words to say. Pieces of one text share an `inference_id`, and all but the last have `done: false`. */
  readonly properties: {
    readonly modality: 'text';
    readonly text: string;
    readonly done?: boolean;
    readonly inference_id?: string;
  };
}

/** Makes the PAL speak a chunk of audio: base64 of 16-bit little-endian mono PCM. */
export interface EchoAudioInteraction {
  readonly event_type: 'conversation.echo';
  /** `audio`: one chunk. Chunks with the same `inference_id` form one utterance, and `done` marks the last one. */
  readonly properties: {
    readonly modality: 'audio';
    readonly audio: string;
    readonly sample_rate: number;
    readonly inference_id: string;
    readonly done: boolean;
  };
}

/** Makes the PAL stop speaking. */
export interface InterruptInteraction {
  readonly event_type: 'conversation.interrupt';
}

/** Adds to the PAL's context, or replaces it. */
export interface ContextInteraction {
  /** Whether to add to the context or to replace it. */
  readonly event_type: 'conversation.append_llm_context' | 'conversation.overwrite_llm_context';
  /** `context`: what the PAL should know. */
  readonly properties: { readonly context: string };
}

/** Sets one sensitivity, because Tavus accepts one key per message. */
export interface SensitivityInteraction {
  readonly event_type: 'conversation.sensitivity';
  /** The sensitivity to set. */
  readonly properties:
    | { readonly participant_pause_sensitivity: SensitivityLevel }
    | { readonly participant_interrupt_sensitivity: SensitivityLevel };
}

/** Sends the result of a tool call. */
export interface ToolResultInteraction {
  readonly event_type: 'conversation.tool_result';
  /** The `tool_call_id` of the call, its output, and whether it succeeded. */
  readonly properties: {
    readonly tool_call_id: string;
    readonly output?: string | object;
    readonly status?: 'success' | 'error';
  };
}

/** Confirms a pending objective. */
export interface ConfirmObjectiveInteraction {
  readonly event_type: 'conversation.objective.confirm';
  /** The objective's name, and its variables if they differ from those of the pending event. */
  readonly properties: { readonly objective_name: string; readonly output_variables?: object };
}

/** An interaction that this version does not know. It is sent unchanged. */
export interface OtherInteraction {
  /** Its name on the wire. */
  readonly event_type: `${'conversation' | 'system'}.${string}`;
  /** Its payload. */
  readonly properties?: object;
}

/**
 * Any message that a page can send to Tavus during a conversation, in the documented wire format without its envelope
 * (`message_type` and `conversation_id` are added on sending). See "Interactions Protocol" in the Tavus docs.
 *
 * @example
 * ```ts
 * import type { TavusInteraction } from 'tavus-react/protocol';
 *
 * const interaction: TavusInteraction = {
 *   event_type: 'conversation.respond',
 *   properties: { text: 'What does it cost?' },
 * };
 * ```
 */
export type TavusInteraction =
  | RespondInteraction
  | EchoTextInteraction
  | EchoAudioInteraction
  | InterruptInteraction
  | ContextInteraction
  | SensitivityInteraction
  | ToolResultInteraction
  | ConfirmObjectiveInteraction
  | OtherInteraction;
