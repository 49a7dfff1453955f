import type { JsonObject } from './wire/JsonObject';

export type { JsonObject };

/** A speaker: the human user, or the PAL (the AI person on video). */
export type Role = 'user' | 'pal';

/** The fields that any event may have alongside its own payload. Only `type` is always present. */
export interface EventEnvelope {
  /** The conversation that the event is about. */
  readonly conversationId?: string | undefined;
  /** Milliseconds since the epoch (seconds on the wire). */
  readonly timestamp?: number | undefined;
  /** Increases with every event that Tavus sends. An event with a higher number was sent later, whenever it arrives. */
  readonly seq?: number | undefined;
  /** The number of the turn, shared by all of its events. */
  readonly turnIdx?: number | undefined;
  /** Identifies a generated utterance. A user's can change while they speak. */
  readonly inferenceId?: string | undefined;
}

/** One complete utterance: the PAL's full planned text, or the user's authoritative sentence. */
export interface UtteranceEvent extends EventEnvelope {
  readonly type: 'conversation.utterance';
  /** The speaker. */
  readonly role: Role;
  /** The text. */
  readonly speech: string;
  /** True if the utterance was cut short. */
  readonly interrupted: boolean;
  /** What the PAL heard in the user's voice. */
  readonly userAudioAnalysis?: string | undefined;
  /** What the PAL saw of the user during the utterance. */
  readonly userVisualAnalysis?: string | undefined;
}

/** The words so far, never a delta: what the PAL has actually spoken, or the user's speech as recognized so far. */
export interface UtteranceStreamingEvent extends EventEnvelope {
  readonly type: 'conversation.utterance.streaming';
  /** The speaker. */
  readonly role: Role;
  /** All words so far. */
  readonly speech: string;
  /** Within an utterance, the event with the highest index is the newest. */
  readonly contentIndex?: number | undefined;
  /** True for the last event of the utterance. */
  readonly final: boolean;
  /** True if the utterance was cut short. */
  readonly isInterrupted: boolean;
}

/** A speaker started speaking. */
export interface StartedSpeakingEvent extends EventEnvelope {
  readonly type: 'conversation.started_speaking';
  /** The speaker who started. */
  readonly role: Role;
}

/** A speaker stopped speaking. */
export interface StoppedSpeakingEvent extends EventEnvelope {
  readonly type: 'conversation.stopped_speaking';
  /** The speaker who stopped. */
  readonly role: Role;
  /** True if the other speaker interrupted. */
  readonly interrupted: boolean;
  /** How long the speaker spoke, in seconds. */
  readonly durationSeconds?: number | undefined;
}

/** The PAL's language model asks the page to run a tool. */
export interface ToolCallEvent extends EventEnvelope {
  readonly type: 'conversation.tool_call';
  /** The tool's name in the PAL's configuration. */
  readonly name: string;
  /** Undefined if the arguments could not be parsed as a JSON object; `rawArguments` then shows why. */
  readonly arguments?: JsonObject | undefined;
  /** The arguments as received, usually as JSON text. */
  readonly rawArguments: unknown;
  /** Identifies the call; its result refers to this id. */
  readonly toolCallId?: string | undefined;
  /** Set on Magic Canvas cards, which are not tool calls for the application. */
  readonly canvasConfig?: JsonObject | undefined;
  /** True if the application handles a tool of this name itself, although Magic Canvas has one too. */
  readonly isOwnTool?: true | undefined;
}

/** The PAL's perception (vision or hearing) asks the page to run a tool. */
export interface PerceptionToolCallEvent extends EventEnvelope {
  readonly type: 'conversation.perception_tool_call';
  /** The tool's name in the PAL's configuration. */
  readonly name: string;
  /** Undefined if the arguments could not be parsed as a JSON object. */
  readonly arguments?: JsonObject | undefined;
  /** The arguments as received. */
  readonly rawArguments: unknown;
  /** Identifies the call. */
  readonly toolCallId?: string | undefined;
  /** The sense that the PAL used, such as `vision` or `audio`. */
  readonly modality?: string | undefined;
  /** Camera frames as base64 images. They are large, so do not keep them. */
  readonly frames?: readonly unknown[] | undefined;
}

/** What the PAL perceived over the whole conversation; sent once, after it has ended. */
export interface PerceptionAnalysisEvent extends EventEnvelope {
  readonly type: 'conversation.perception_analysis';
  /** The analysis in prose. */
  readonly analysis: string;
}

/** An objective was activated, was completed, or is waiting for `confirmObjective`. */
export interface ObjectiveEvent extends EventEnvelope {
  /** The objective's new status. */
  readonly type:
    | 'conversation.objective.activated'
    | 'conversation.objective.completed'
    | 'conversation.objective.pending';
  /** The objective's name in the PAL's configuration. */
  readonly objectiveName: string;
  /** The variables that the objective collects, as far as they are known. */
  readonly outputVariables: JsonObject;
}

/** A guardrail of the PAL was triggered. */
export interface GuardrailEvent extends EventEnvelope {
  readonly type: 'conversation.guardrail';
  /** The event type as received, because Tavus has not published a definitive name. */
  readonly eventType: string;
  /** The guardrail's name. */
  readonly guardrail: string;
  /** The guardrail's id. */
  readonly guardrailUuid?: string | undefined;
  /** Why it was triggered, in Tavus's words. */
  readonly reason?: string | undefined;
}

/** The PAL has joined the conversation or, as a repeated heartbeat, is still in it. */
export interface PalPresenceEvent extends EventEnvelope {
  /** The current name of the join event, and the name of the heartbeat. */
  readonly type: 'system.pal_joined' | 'system.replica_present';
  /** The properties as received. */
  readonly properties: JsonObject;
}

/** The conversation has ended. */
export interface ShutdownEvent extends EventEnvelope {
  readonly type: 'system.shutdown';
  /** The reason in Tavus's words, such as `max_call_duration reached`. New reasons may appear. */
  readonly reason?: string | undefined;
}

/** The PAL heard the phrase that wakes it up or puts it to sleep. */
export interface PhraseDetectedEvent extends EventEnvelope {
  /** Which of the two phrases. */
  readonly type: 'system.wake_phrase_detected' | 'system.sleep_phrase_detected';
}

/** An event that this version does not know. */
export interface UnknownEvent extends EventEnvelope {
  readonly type: 'unknown';
  /** Its name on the wire. */
  readonly eventType: string;
  /** The message as received. */
  readonly raw: JsonObject;
}

/**
 * Any event that Tavus sends to a page during a conversation, discriminated by `type`.
 *
 * Names and fields follow "Interactions Protocol: Events" in the Tavus docs, in their current spelling and in
 * camelCase. Events with a legacy name get the current one.
 *
 * @example
 * ```ts
 * import type { TavusEvent } from 'tavus-react/protocol';
 *
 * export function describe(event: TavusEvent): string {
 *   return event.type === 'conversation.utterance' ? `${event.role}: ${event.speech}` : event.type;
 * }
 * ```
 */
export type TavusEvent =
  | UtteranceEvent
  | UtteranceStreamingEvent
  | StartedSpeakingEvent
  | StoppedSpeakingEvent
  | ToolCallEvent
  | PerceptionToolCallEvent
  | PerceptionAnalysisEvent
  | ObjectiveEvent
  | GuardrailEvent
  | PalPresenceEvent
  | ShutdownEvent
  | PhraseDetectedEvent
  | UnknownEvent;

/** The `type` of any {@link TavusEvent}. */
export type TavusEventType = TavusEvent['type'];

/** The event with the given type. */
export type TavusEventOf<Type extends TavusEventType> = SelectByType<TavusEvent, Type>;

/** The members of a union of events that can have the given type. */
export type SelectByType<Event, Type> = Event extends { readonly type: infer Types }
  ? Type extends Types
    ? Event & { readonly type: Type }
    : never
  : never;
