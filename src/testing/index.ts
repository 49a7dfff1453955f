export type { ConversationMatchers } from './ConversationMatchers';
export type { MatcherContext, MatcherOutcome, Tester } from './Matcher';
export type { RenderConversationOptions } from './RenderConversationOptions';
export type { RenderedConversation } from './RenderedConversation';
export { renderConversation } from './renderConversation';
export type { Subject } from './Subject';
export type { TranscriptRow } from './TranscriptRow';
export { type TavusMatchers, tavusMatchers } from './tavusMatchers';
export { transcriptOf } from './transcriptOf';
