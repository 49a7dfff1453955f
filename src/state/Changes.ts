import type { Conversation } from './Conversation';
import type { FoldedCanvasCall, SignalEvent } from './fold/SignalEvent';
import type { TurnTable } from './fold/TurnFacts';
import type { Utterance } from './fold/Utterance';
import type { Speaking } from './Speaking';

/** What one write changes in the atoms. */
export interface Changes {
  readonly utterances: ReadonlyMap<string, Utterance | undefined>;
  readonly utteranceIds?: readonly string[];
  readonly allIds?: readonly string[];
  readonly signals?: readonly SignalEvent[];
  readonly canvasCalls?: readonly FoldedCanvasCall[];
  readonly speaking?: Speaking;
  readonly quiet?: boolean;
  readonly unanswered?: boolean;
  readonly turnFacts?: TurnTable;
  readonly conversation?: Conversation;
}
