/** How readily the PAL takes a pause as the end of a turn, or lets itself be interrupted. */
export type SensitivityLevel = 'superlow' | 'verylow' | 'low' | 'medium' | 'high' | 'auto';

/** Makes the PAL answer a text as if the user had said it. */
export interface RespondInteraction {
  readonly event_type: 'conversation.respond';
  /** `text`: what the user is taken to have said. */
  readonly properties: { readonly text: string };
}

/** Makes the PAL say a text word for word. */
export interface EchoTextInteraction {
  readonly event_type: 'conversation.echo';
  /** `text`: what to say; with `inference_id` and `done: false` it comes in pieces. */
  readonly properties: {
    readonly modality: 'text';
    readonly text: string;
    readonly done?: boolean;
    readonly inference_id?: string;
  };
}

/** Makes the PAL say a piece of audio: base64 of 16-bit little-endian mono PCM. */
export interface EchoAudioInteraction {
  readonly event_type: 'conversation.echo';
  /** `audio`: one chunk; all of one `inference_id` are one utterance, and `done` is its last. */
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

/** Adds to what the PAL knows, or replaces it. */
export interface ContextInteraction {
  /** Adds, or replaces. */
  readonly event_type: 'conversation.append_llm_context' | 'conversation.overwrite_llm_context';
  /** `context`: what the PAL shall know. */
  readonly properties: { readonly context: string };
}

/** Sets one sensitivity: Tavus takes one key per message. */
export interface SensitivityInteraction {
  readonly event_type: 'conversation.sensitivity';
  /** The one that is set. */
  readonly properties:
    | { readonly participant_pause_sensitivity: SensitivityLevel }
    | { readonly participant_interrupt_sensitivity: SensitivityLevel };
}

/** Answers a tool call. */
export interface ToolResultInteraction {
  readonly event_type: 'conversation.tool_result';
  /** `tool_call_id` of the call, what came of it, and whether it worked. */
  readonly properties: {
    readonly tool_call_id: string;
    readonly output?: string | object;
    readonly status?: 'success' | 'error';
  };
}

/** Confirms a pending objective. */
export interface ConfirmObjectiveInteraction {
  readonly event_type: 'conversation.objective.confirm';
  /** Which objective, and its variables if they differ. */
  readonly properties: { readonly objective_name: string; readonly output_variables?: object };
}

/** An interaction that this version does not know; it is sent as it is. */
export interface OtherInteraction {
  /** Its name on the wire. */
  readonly event_type: `${'conversation' | 'system'}.${string}`;
  /** Whatever it takes. */
  readonly properties?: object;
}

/**
 * Everything a page can tell Tavus during a conversation, in the documented wire shape without its envelope
 * (`message_type` and `conversation_id` are filled in on sending). Facts: "Interactions Protocol" in the Tavus docs.
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
