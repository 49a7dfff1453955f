import type { JsonObject } from './TavusEvent';

/**
 * What a new conversation shall be like ("Create Conversation" in the Tavus docs); durations are **seconds**, as Tavus
 * has them. A PAL is named by `palId` and `faceId`, or by their older names `personaId` and `replicaId`.
 *
 * @example
 * ```ts
 * import type { ConversationRequest } from 'tavus-react/server';
 *
 * export const request: ConversationRequest = { palId: 'p123', customGreeting: 'Welcome!', maxCallDuration: 300 };
 * ```
 */
export interface ConversationRequest {
  /** The PAL. */
  readonly palId?: string | undefined;
  /** The PAL, by its older name. */
  readonly personaId?: string | undefined;
  /** The face, if not the PAL's own. */
  readonly faceId?: string | undefined;
  /** The face, by its older name. */
  readonly replicaId?: string | undefined;
  /** For your eyes, in the dashboard. */
  readonly conversationName?: string | undefined;
  /** What the PAL shall know of this conversation. */
  readonly conversationalContext?: string | undefined;
  /** What the PAL says first. */
  readonly customGreeting?: string | undefined;
  /** The memory stores that the conversation reads and writes. */
  readonly memoryStores?: readonly string[] | undefined;
  /** The PAL is heard and not seen. */
  readonly audioOnly?: boolean | undefined;
  /** Where Tavus posts webhooks; read them with `parseWebhook`. */
  readonly callbackUrl?: string | undefined;
  /** A private room: joining takes the meeting token that comes with the conversation. */
  readonly requireAuth?: boolean | undefined;
  /** The PAL counts. */
  readonly maxParticipants?: number | undefined;
  /** Nothing is billed, and the PAL never joins. */
  readonly testMode?: boolean | undefined;
  /** Seconds until Tavus ends the conversation. */
  readonly maxCallDuration?: number | undefined;
  /** Seconds that the conversation goes on after everybody has left. */
  readonly participantLeftTimeout?: number | undefined;
  /** Seconds that the conversation waits for somebody to come. */
  readonly participantAbsentTimeout?: number | undefined;
  /** Lets the conversation be recorded. */
  readonly enableRecording?: boolean | undefined;
  /** Lets Daily transcribe for its own captions; ours need none. */
  readonly enableClosedCaptions?: boolean | undefined;
  /** Puts the PAL before plain green, to be keyed out. */
  readonly applyGreenscreen?: boolean | undefined;
  /** The language's English name, such as `german`. */
  readonly language?: string | undefined;
  /** Further `properties` as the Tavus docs spell them, for what has no field here. */
  readonly properties?: JsonObject | undefined;
}

/** The request as the API takes it. */
export function conversationRequestBody(request: ConversationRequest): JsonObject {
  const properties = { ...request.properties, ...renamed(request, propertyNames) };
  return {
    ...renamed(request, fieldNames),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

type Names = Partial<Record<keyof ConversationRequest, string>>;

const fieldNames: Names = {
  palId: 'pal_id',
  personaId: 'persona_id',
  faceId: 'face_id',
  replicaId: 'replica_id',
  conversationName: 'conversation_name',
  conversationalContext: 'conversational_context',
  customGreeting: 'custom_greeting',
  memoryStores: 'memory_stores',
  audioOnly: 'audio_only',
  callbackUrl: 'callback_url',
  requireAuth: 'require_auth',
  maxParticipants: 'max_participants',
  testMode: 'test_mode',
};

const propertyNames: Names = {
  maxCallDuration: 'max_call_duration',
  participantLeftTimeout: 'participant_left_timeout',
  participantAbsentTimeout: 'participant_absent_timeout',
  enableRecording: 'enable_recording',
  enableClosedCaptions: 'enable_closed_captions',
  applyGreenscreen: 'apply_greenscreen',
  language: 'language',
};

function renamed(request: ConversationRequest, names: Names): JsonObject {
  const given = Object.entries(request).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.flatMap(([name, value]) => {
      const wireName = Object.entries(names).find(([known]) => known === name)?.[1];
      return wireName === undefined ? [] : [[wireName, value]];
    }),
  );
}
