import type { JsonObject } from './TavusEvent';

/**
 * The settings of a new conversation (see "Create Conversation" in the Tavus docs). Durations are in **seconds**, as in
 * the API. Identify a PAL by `palId` and `faceId`, or by their older names `personaId` and `replicaId`.
 *
 * @example
 * ```ts
 * import type { ConversationRequest } from 'tavus-react/server';
 *
 * export const request: ConversationRequest = { palId: 'p123', customGreeting: 'Welcome!', maxCallDuration: 300 };
 * ```
 */
export interface ConversationRequest {
  /** The id of the PAL. */
  readonly palId?: string | undefined;
  /** The older name of `palId`. */
  readonly personaId?: string | undefined;
  /** The id of the face, if it is not the PAL's own. */
  readonly faceId?: string | undefined;
  /** The older name of `faceId`. */
  readonly replicaId?: string | undefined;
  /** The name shown in the Tavus dashboard. */
  readonly conversationName?: string | undefined;
  /** What the PAL should know about this conversation. */
  readonly conversationalContext?: string | undefined;
  /** What the PAL says first. */
  readonly customGreeting?: string | undefined;
  /** The memory stores that the conversation reads and writes. */
  readonly memoryStores?: readonly string[] | undefined;
  /** Creates a conversation without video of the PAL. */
  readonly audioOnly?: boolean | undefined;
  /** The URL that Tavus posts webhooks to; parse them with `parseWebhook`. */
  readonly callbackUrl?: string | undefined;
  /** Makes the room private: joining requires the meeting token that is returned with the conversation. */
  readonly requireAuth?: boolean | undefined;
  /** The maximum number of participants, including the PAL. */
  readonly maxParticipants?: number | undefined;
  /** Creates a conversation that is not billed and that the PAL never joins. */
  readonly testMode?: boolean | undefined;
  /** Seconds until Tavus ends the conversation. */
  readonly maxCallDuration?: number | undefined;
  /** Seconds that the conversation continues after everyone has left. */
  readonly participantLeftTimeout?: number | undefined;
  /** Seconds that the conversation waits for someone to join. */
  readonly participantAbsentTimeout?: number | undefined;
  /** Allows the conversation to be recorded. */
  readonly enableRecording?: boolean | undefined;
  /** Enables Daily's transcription for its own captions. The captions of this library do not need it. */
  readonly enableClosedCaptions?: boolean | undefined;
  /** Shows the PAL in front of a plain green background, for chroma keying. */
  readonly applyGreenscreen?: boolean | undefined;
  /** The language's English name, such as `german`. */
  readonly language?: string | undefined;
  /** Additional `properties` in the spelling of the Tavus docs, for settings that have no field here. */
  readonly properties?: JsonObject | undefined;
}

/** Returns the request body in the API's format. */
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
