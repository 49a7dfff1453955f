import type { JsonObject } from '../../protocol/wire/JsonObject';
import type { EndReason } from '../../state/Conversation';
import type { TranscriptRow } from './TranscriptRow';

/** What a conversation tells the matchers. */
export interface Account {
  said(): readonly TranscriptRow[];
  /** The tools of the page that the PAL has called. */
  toolCalls(): readonly CalledTool[];
  /** The interactions that the page has sent, in the shape of the wire. */
  sent(): readonly JsonObject[];
  /** Why the conversation has ended; undefined if it has not. */
  endReason(): EndReason | undefined;
}

/** A tool that the PAL has called. */
export interface CalledTool {
  readonly name: string;
  readonly arguments?: JsonObject | undefined;
}
