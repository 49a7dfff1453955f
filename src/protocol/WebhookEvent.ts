import type { JsonObject } from './TavusEvent';

/** What every webhook of a conversation carries ("Webhooks and Callbacks" in the Tavus docs). */
export interface WebhookEnvelope {
  /** The conversation that it is about. */
  readonly conversationId: string;
  /** Milliseconds since the epoch. */
  readonly timestamp?: number | undefined;
  /** The payload as it came. */
  readonly raw: JsonObject;
}

/** The PAL is there and can talk. */
export interface PalJoinedWebhook extends WebhookEnvelope {
  readonly type: 'system.pal_joined';
  /** The PAL that came. */
  readonly palId?: string | undefined;
}

/** The conversation is over; `reason` in Tavus's words, such as `max_call_duration reached`. */
export interface ShutdownWebhook extends WebhookEnvelope {
  readonly type: 'system.shutdown';
  /** In Tavus's words, an open set. */
  readonly reason?: string | undefined;
}

/** One line of the transcript that comes after the end. */
export interface TranscriptLine {
  /** `assistant` is the PAL, `system` the prompt. */
  readonly role: string;
  /** The words. */
  readonly content: string;
}

/** Everything that was said, after the end. */
export interface TranscriptionReadyWebhook extends WebhookEnvelope {
  readonly type: 'application.transcription_ready';
  /** Line by line, the prompt first. */
  readonly transcript: readonly TranscriptLine[];
}

/** The recording lies in your bucket. */
export interface RecordingReadyWebhook extends WebhookEnvelope {
  readonly type: 'application.recording_ready';
  /** The bucket. */
  readonly bucketName?: string | undefined;
  /** The object in it. */
  readonly s3Key?: string | undefined;
  /** How long it is. */
  readonly durationSeconds?: number | undefined;
}

/** What the PAL saw, after the end. */
export interface PerceptionAnalysisWebhook extends WebhookEnvelope {
  readonly type: 'application.perception_analysis';
  /** In prose. */
  readonly analysis: string;
}

/** A type this library does not know yet, or one whose payload is not as documented. */
export interface UnknownWebhook extends Omit<WebhookEnvelope, 'conversationId'> {
  readonly type: 'unknown';
  /** Its name on the wire. */
  readonly eventType: string;
  /** The conversation that it is about, if it says so. */
  readonly conversationId?: string | undefined;
}

/**
 * What Tavus posts to the `callbackUrl` of a conversation; `type` tells which it is.
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
  | UnknownWebhook;
