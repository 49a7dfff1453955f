/** Who speaks: the human on the wire, or the PAL (the AI person on video). */
export type Role = 'user' | 'pal';

/** A JSON object as it came over the wire. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What every event may carry beside its own payload. Nothing but `type` is ever certain. */
export interface EventEnvelope {
  readonly conversationId?: string | undefined;
  /** Milliseconds since the epoch (the wire says seconds). */
  readonly timestamp?: number | undefined;
  /** Grows with every event Tavus sends; a higher one was sent later, whenever it arrives. */
  readonly seq?: number | undefined;
  /** Groups all events of one turn. */
  readonly turnIdx?: number | undefined;
  /** Names a generated utterance. A user's can change while they speak. */
  readonly inferenceId?: string | undefined;
}

/** One whole utterance: the PAL's full planned text, or the user's authoritative sentence. */
export interface UtteranceEvent extends EventEnvelope {
  readonly type: 'conversation.utterance';
  readonly role: Role;
  readonly speech: string;
  readonly interrupted: boolean;
  readonly userAudioAnalysis?: string | undefined;
  readonly userVisualAnalysis?: string | undefined;
}

/** The words so far, never a delta: what the PAL has really spoken, or what was recognised of the user. */
export interface UtteranceStreamingEvent extends EventEnvelope {
  readonly type: 'conversation.utterance.streaming';
  readonly role: Role;
  readonly speech: string;
  readonly contentIndex?: number | undefined;
  readonly final: boolean;
  readonly isInterrupted: boolean;
}

/** Somebody began to speak. */
export interface StartedSpeakingEvent extends EventEnvelope {
  readonly type: 'conversation.started_speaking';
  readonly role: Role;
}

/** Somebody stopped speaking. */
export interface StoppedSpeakingEvent extends EventEnvelope {
  readonly type: 'conversation.stopped_speaking';
  readonly role: Role;
  readonly interrupted: boolean;
  readonly durationSeconds?: number | undefined;
}

/** The PAL's language model asks the page to do something. */
export interface ToolCallEvent extends EventEnvelope {
  readonly type: 'conversation.tool_call';
  readonly name: string;
  /** Absent when the arguments could not be read as a JSON object; `rawArguments` then shows why. */
  readonly arguments?: JsonObject | undefined;
  readonly rawArguments: unknown;
  readonly toolCallId?: string | undefined;
  /** Set on Magic Canvas cards, which are not tool calls for the application. */
  readonly canvasConfig?: JsonObject | undefined;
}

/** The PAL's perception (sight or hearing) asks the page to do something. */
export interface PerceptionToolCallEvent extends EventEnvelope {
  readonly type: 'conversation.perception_tool_call';
  readonly name: string;
  readonly arguments?: JsonObject | undefined;
  readonly rawArguments: unknown;
  readonly toolCallId?: string | undefined;
  readonly modality?: string | undefined;
  /** Large base64 images: look at them and let them go. */
  readonly frames?: readonly unknown[] | undefined;
}

/** What the PAL perceived over the whole conversation; comes once, after its end. */
export interface PerceptionAnalysisEvent extends EventEnvelope {
  readonly type: 'conversation.perception_analysis';
  readonly analysis: string;
}

/** An objective was activated, was completed, or waits for `confirmObjective`. */
export interface ObjectiveEvent extends EventEnvelope {
  readonly type:
    | 'conversation.objective.activated'
    | 'conversation.objective.completed'
    | 'conversation.objective.pending';
  readonly objectiveName: string;
  readonly outputVariables: JsonObject;
}

/** A guardrail of the PAL was triggered. */
export interface GuardrailEvent extends EventEnvelope {
  readonly type: 'conversation.guardrail';
  /** The type as it came: Tavus has not published one name. */
  readonly eventType: string;
  readonly guardrail: string;
  readonly guardrailUuid?: string | undefined;
  readonly reason?: string | undefined;
}

/** The PAL came into the conversation, or (repeated as a heartbeat) is still there. */
export interface PalPresenceEvent extends EventEnvelope {
  readonly type: 'system.pal_joined' | 'system.replica_present';
  readonly properties: JsonObject;
}

/** The conversation is over. */
export interface ShutdownEvent extends EventEnvelope {
  readonly type: 'system.shutdown';
  /** Tavus's own words, an open set, such as `max_call_duration reached`. */
  readonly reason?: string | undefined;
}

/** The PAL heard the phrase that wakes it or sends it to sleep. */
export interface PhraseDetectedEvent extends EventEnvelope {
  readonly type: 'system.wake_phrase_detected' | 'system.sleep_phrase_detected';
}

/** An event this version does not know. */
export interface UnknownEvent extends EventEnvelope {
  readonly type: 'unknown';
  readonly eventType: string;
  readonly raw: JsonObject;
}

/**
 * Everything Tavus tells a page during a conversation, told apart by `type`.
 *
 * Names and fields follow "Interactions Protocol: Events" in the Tavus docs, in their current spelling and in
 * camelCase; legacy names arrive here under the current one.
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

/** The event of one type. */
export type TavusEventOf<Type extends TavusEventType> = SelectByType<TavusEvent, Type>;

/** The members of a union of events that can have that type. */
export type SelectByType<Event, Type> = Event extends { readonly type: infer Types }
  ? Type extends Types
    ? Event & { readonly type: Type }
    : never
  : never;
