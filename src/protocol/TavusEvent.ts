/** Who speaks: the human on the wire, or the PAL (the AI person on video). */
export type Role = 'user' | 'pal';

/** A JSON object as it came over the wire. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What every event may carry beside its own payload. Nothing but `type` is ever certain. */
export interface EventEnvelope {
  /** The conversation that it is about. */
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
  /** Who said it. */
  readonly role: Role;
  /** The words. */
  readonly speech: string;
  /** True if it was cut short. */
  readonly interrupted: boolean;
  /** What the PAL heard in the user's voice. */
  readonly userAudioAnalysis?: string | undefined;
  /** What the PAL saw of the user meanwhile. */
  readonly userVisualAnalysis?: string | undefined;
}

/** The words so far, never a delta: what the PAL has really spoken, or what was recognised of the user. */
export interface UtteranceStreamingEvent extends EventEnvelope {
  readonly type: 'conversation.utterance.streaming';
  /** Who is speaking. */
  readonly role: Role;
  /** All words so far. */
  readonly speech: string;
  /** The message of an utterance with the highest is its newest. */
  readonly contentIndex?: number | undefined;
  /** True for the last one. */
  readonly final: boolean;
  /** True if it was cut short. */
  readonly isInterrupted: boolean;
}

/** Somebody began to speak. */
export interface StartedSpeakingEvent extends EventEnvelope {
  readonly type: 'conversation.started_speaking';
  /** Who began. */
  readonly role: Role;
}

/** Somebody stopped speaking. */
export interface StoppedSpeakingEvent extends EventEnvelope {
  readonly type: 'conversation.stopped_speaking';
  /** Who stopped. */
  readonly role: Role;
  /** True if the other one cut in. */
  readonly interrupted: boolean;
  /** How long they had spoken. */
  readonly durationSeconds?: number | undefined;
}

/** The PAL's language model asks the page to do something. */
export interface ToolCallEvent extends EventEnvelope {
  readonly type: 'conversation.tool_call';
  /** The tool, as the PAL's configuration names it. */
  readonly name: string;
  /** Absent when the arguments could not be read as a JSON object; `rawArguments` then shows why. */
  readonly arguments?: JsonObject | undefined;
  /** The arguments as they came: JSON text, mostly. */
  readonly rawArguments: unknown;
  /** Names the call in its result. */
  readonly toolCallId?: string | undefined;
  /** Set on Magic Canvas cards, which are not tool calls for the application. */
  readonly canvasConfig?: JsonObject | undefined;
}

/** The PAL's perception (sight or hearing) asks the page to do something. */
export interface PerceptionToolCallEvent extends EventEnvelope {
  readonly type: 'conversation.perception_tool_call';
  /** The tool, as the PAL's configuration names it. */
  readonly name: string;
  /** Absent when they could not be read as a JSON object. */
  readonly arguments?: JsonObject | undefined;
  /** The arguments as they came. */
  readonly rawArguments: unknown;
  /** Names the call. */
  readonly toolCallId?: string | undefined;
  /** Such as `vision` or `audio`. */
  readonly modality?: string | undefined;
  /** Large base64 images: look at them and let them go. */
  readonly frames?: readonly unknown[] | undefined;
}

/** What the PAL perceived over the whole conversation; comes once, after its end. */
export interface PerceptionAnalysisEvent extends EventEnvelope {
  readonly type: 'conversation.perception_analysis';
  /** In prose. */
  readonly analysis: string;
}

/** An objective was activated, was completed, or waits for `confirmObjective`. */
export interface ObjectiveEvent extends EventEnvelope {
  /** What became of it. */
  readonly type:
    | 'conversation.objective.activated'
    | 'conversation.objective.completed'
    | 'conversation.objective.pending';
  /** As the PAL's configuration names it. */
  readonly objectiveName: string;
  /** What it was to find out, as far as it is known. */
  readonly outputVariables: JsonObject;
}

/** A guardrail of the PAL was triggered. */
export interface GuardrailEvent extends EventEnvelope {
  readonly type: 'conversation.guardrail';
  /** The type as it came: Tavus has not published one name. */
  readonly eventType: string;
  /** Its name. */
  readonly guardrail: string;
  /** Its id. */
  readonly guardrailUuid?: string | undefined;
  /** Why it was triggered, in Tavus's words. */
  readonly reason?: string | undefined;
}

/** The PAL came into the conversation, or (repeated as a heartbeat) is still there. */
export interface PalPresenceEvent extends EventEnvelope {
  /** Its name now, and the one of the heartbeat. */
  readonly type: 'system.pal_joined' | 'system.replica_present';
  /** Whatever came with it, as it came. */
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
  /** Which of them. */
  readonly type: 'system.wake_phrase_detected' | 'system.sleep_phrase_detected';
}

/** An event this version does not know. */
export interface UnknownEvent extends EventEnvelope {
  readonly type: 'unknown';
  /** Its name on the wire. */
  readonly eventType: string;
  /** The message as it came. */
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
