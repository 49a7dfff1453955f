export type { ApiProblemCode } from '../protocol/ApiProblem';
export type { ConversationRequest } from '../protocol/ConversationRequest';
export type { CreatedConversation } from '../protocol/CreatedConversation';
export type { JsonObject } from '../protocol/TavusEvent';
export type {
  PalJoinedWebhook,
  PerceptionAnalysisWebhook,
  RecordingReadyWebhook,
  ShutdownWebhook,
  TranscriptionReadyWebhook,
  TranscriptLine,
  UnknownWebhook,
  WebhookEnvelope,
  WebhookEvent,
} from '../protocol/WebhookEvent';
export { createTavusClient, type TavusClient, type TavusClientOptions } from './createTavusClient';
export { createTavusHandler } from './createTavusHandler';
export type { HandlerContext, OrPromise, TavusHandlerOptions, Visitor } from './HandlerOptions';
export {
  memoryRateLimitStore,
  type RateLimit,
  type RateLimitCount,
  type RateLimitStore,
} from './limits/RateLimit';
export { parseWebhook } from './parseWebhook';
export { TavusServerError, type TavusServerErrorCode } from './TavusServerError';
