import type { JsonObject } from './TavusEvent';

/** The fields that every webhook of a conversation has (see "Webhooks and Callbacks" in the Tavus docs). */
export interface WebhookEnvelope {
  /** The conversation that the webhook is about. */
  readonly conversationId: string;
  /** Milliseconds since the epoch. */
  readonly timestamp?: number | undefined;
  /** The payload as received. */
  readonly raw: JsonObject;
}

/** The PAL has joined and can talk. */
export interface PalJoinedWebhook extends WebhookEnvelope {
  readonly type: 'system.pal_joined';
  /** The PAL that joined. */
  readonly palId?: string | undefined;
}

/** The conversation has ended. */
export interface ShutdownWebhook extends WebhookEnvelope {
  readonly type: 'system.shutdown';
  /** The reason in Tavus's words, such as `max_call_duration reached`. New reasons may appear. */
  readonly reason?: string | undefined;
}

/** One line of the transcript that Tavus sends after the conversation. */
export interface TranscriptLine {
  /** The speaker: `assistant` is the PAL, `system` is the prompt. */
  readonly role: string;
  /** The text of the line. */
  readonly content: string;
}

/** The whole transcript, sent after the conversation. */
export interface TranscriptionReadyWebhook extends WebhookEnvelope {
  readonly type: 'application.transcription_ready';
  /** The lines in order, starting with the prompt. */
  readonly transcript: readonly TranscriptLine[];
}

/** The recording is in your bucket. */
export interface RecordingReadyWebhook extends WebhookEnvelope {
  readonly type: 'application.recording_ready';
  /** The name of the bucket. */
  readonly bucketName?: string | undefined;
  /** The key of the object in the bucket. */
  readonly s3Key?: string | undefined;
  /** The length of the recording, in seconds. */
  readonly durationSeconds?: number | undefined;
}

/** The analysis of what the PAL saw, sent after the conversation. */
export interface PerceptionAnalysisWebhook extends WebhookEnvelope {
  readonly type: 'application.perception_analysis';
  /** The analysis in prose. */
  readonly analysis: string;
}

/** The visitor has answered or closed a card of the Magic Canvas (see "Canvas Interaction" in the Tavus docs). */
export interface CanvasInteractionWebhook extends WebhookEnvelope {
  readonly type: 'canvas.interaction';
  /** The interaction's id. Tavus sends each interaction once. */
  readonly interactionId: string;
  /** The tool call that showed the card. */
  readonly toolCallId: string;
  /** The kind of card, such as `canvas.question`. */
  readonly component: string;
  /** The version of the card, such as `v1`. */
  readonly componentVersion?: string | undefined;
  /** What the visitor did: `submit`, `skip`, `dismiss`, `clear`, `error` or `heartbeat`. Tavus may add new ones. */
  readonly interactionType: string;
  /** The answer, whose shape depends on the component. Visitors can send anything, so validate it. */
  readonly value: unknown;
  /** What the card added about the interaction. */
  readonly metadata?: JsonObject | undefined;
  /** When Tavus recorded the interaction, in milliseconds since the epoch. */
  readonly createdAt?: number | undefined;
}

/** A webhook of a type that this library does not know yet, or whose payload does not match the Tavus docs. */
export interface UnknownWebhook extends Omit<WebhookEnvelope, 'conversationId'> {
  readonly type: 'unknown';
  /** Its name on the wire. */
  readonly eventType: string;
  /** The conversation that the webhook is about, if it names one. */
  readonly conversationId?: string | undefined;
}

/**
 * A webhook that Tavus posts to a conversation's `callbackUrl`, discriminated by `type`.
 *
 * @example
 * ```ts
 * import { parseWebhook } from 'tavus-react/server';
 *
 * export async function POST(request: Request): Promise<Response> {
 *   const event = await parseWebhook(request, { secret: process.env.WEBHOOK_SECRET });
 *   if (event.type === 'application.transcription_ready') console.log(event.transcript.length);
 *   return new Response();
 * }
 * ```
 */
export type WebhookEvent =
  | PalJoinedWebhook
  | ShutdownWebhook
  | TranscriptionReadyWebhook
  | RecordingReadyWebhook
  | PerceptionAnalysisWebhook
  | CanvasInteractionWebhook
  | UnknownWebhook;
