import type { RecordedEntry, Recording } from '../../protocol/recording/Recording';

/** One conversation of a recording: its id, and the indexes of its first entry and of the one after its last. */
export interface RecordedConversation {
  readonly conversationId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the conversations of a recording, in order. Each begins where its room is joined, and goes on until the next one
 * does. A recording without any, such as an imported one, is a conversation as a whole.
 */
export function conversationsOf({ entries }: Recording): readonly RecordedConversation[] {
  const starts = entries.flatMap((entry, index) => (isJoin(entry) ? [index] : []));
  const [first = 0, ...later] = starts;
  // What came before the first join, such as messages of an imported log, belongs to it.
  const beginnings = [entries.slice(0, first).some(isMessage) ? 0 : first, ...later];
  return beginnings.map((from, index) => {
    const to = beginnings[index + 1] ?? entries.length;
    return { conversationId: idOf(entries, from, to), from, to };
  });
}

function isJoin(entry: RecordedEntry): boolean {
  return entry.kind === 'call' && entry.event === 'joined-meeting';
}

function isMessage({ kind }: RecordedEntry): boolean {
  return kind === 'message';
}

/** The id is known before the room is joined; an imported recording has it only in its messages. */
function idOf(entries: readonly RecordedEntry[], from: number, to: number): string {
  for (const entry of entries.slice(0, from).reverse()) {
    if (entry.kind === 'state' && typeof entry.patch.conversationId === 'string')
      return entry.patch.conversationId;
  }
  for (const entry of entries.slice(from, to)) {
    const { conversation_id } = (entry.kind === 'message' && entry.data ? entry.data : {}) as {
      readonly conversation_id?: unknown;
    };
    if (typeof conversation_id === 'string') return conversation_id;
  }
  return 'replayed';
}
