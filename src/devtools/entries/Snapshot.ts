import type { Conversation } from '../../state/Conversation';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { SignalEvent } from '../../state/fold/SignalEvent';
import type { Utterance } from '../../state/fold/Utterance';
import type { Speaking } from '../../state/Speaking';
import type { ToolCall } from '../../state/ToolOutcome';
import { createToolCallListAtom } from '../../state/views/ToolCallList';
import { createFullTranscriptAtom } from '../../state/views/Transcript';
import { createTurnsAtom, type Turn } from '../../state/views/Turn';

/** What is known of a conversation at one moment. */
export interface Snapshot {
  readonly conversation: Conversation;
  readonly speaking: Speaking;
  /** Everything said, also what is hidden. */
  readonly rows: readonly Utterance[];
  readonly turns: readonly Turn[];
  readonly toolCalls: readonly ToolCall[];
  readonly signals: readonly SignalEvent[];
}

/** Reads what is known now. */
export function readSnapshot(store: Store, state: ConversationState): Snapshot {
  return {
    conversation: store.get(state.conversation),
    speaking: store.get(state.speaking),
    rows: store.get(state.derived(createFullTranscriptAtom)),
    turns: store.get(state.derived(createTurnsAtom)),
    toolCalls: store.get(state.derived(createToolCallListAtom)),
    signals: store.get(state.signals),
  };
}
