export type { ApiProblemCode } from '../protocol/ApiProblem';
export type { ConversationRequest } from '../protocol/ConversationRequest';
export type { CreatedConversation } from '../protocol/CreatedConversation';
export type { JsonObject } from '../protocol/TavusEvent';
export type {
  CanvasInteractionWebhook,
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
export type { OrPromise } from './guard/OrPromise';
export type {
  CreatedHandlerEvent,
  EndedHandlerEvent,
  FailedHandlerEvent,
  HandlerEvent,
  HandlerRefusal,
  RefusedHandlerEvent,
} from './HandlerEvent';
export type { HandlerContext, TavusHandlerOptions, Visitor } from './HandlerOptions';
export { memoryRateLimitStore } from './limits/memoryRateLimitStore';
export type { RateLimit } from './limits/RateLimit';
export type { RateLimitFull, RateLimitPlace, RateLimitStore } from './limits/RateLimitStore';
export {
  type RedisClient,
  type RedisEval,
  type RedisRateLimitStoreOptions,
  redisRateLimitStore,
} from './limits/redisRateLimitStore';
export { visitorFromAddress } from './limits/visitorFromAddress';
export { parseWebhook } from './parseWebhook';
export { TavusServerError, type TavusServerErrorCode } from './TavusServerError';
