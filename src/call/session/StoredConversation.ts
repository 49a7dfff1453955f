import type { ConversationHandle } from '../sources/ConversationSource';

/** Whether a conversation survives a reload of the page; `with-token` also stores the token of a private room. */
export type ResumeOption = boolean | 'with-token';

interface Entry {
  readonly handle: ConversationHandle;
  /** When the conversation connected. Times are milliseconds since the epoch. */
  readonly startedAt?: number | undefined;
  /** When the page was left. */
  readonly leftAt: number;
}

/**
 * A conversation on its way from a page of this tab to the next one, in `sessionStorage` by the key of its source. It is
 * there only between the two: a tab that is duplicated gets a copy of the storage, but the conversation is not its own.
 */
export class StoredConversation {
  readonly #key: string;

  constructor(sourceKey: string) {
    this.#key = `tavus-react conversation ${sourceKey}`;
  }

  /** Reads the conversation and removes it. */
  take(): Entry | undefined {
    try {
      const entry: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
      sessionStorage.removeItem(this.#key);
      return isEntry(entry) ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  /** Stores a conversation, unless it needs a token that must not be stored; returns whether it is stored. */
  write({ handle, ...times }: Entry, resume: ResumeOption): boolean {
    if (!resume || (handle.token !== undefined && resume !== 'with-token')) return false;
    const { createCall, ...storable } = handle;
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ ...times, handle: storable }));
      return true;
    } catch {
      // The storage is full or blocked.
      return false;
    }
  }
}

function isEntry(value: unknown): value is Entry {
  const { handle, leftAt } = (value ?? {}) as Partial<Entry>;
  return typeof leftAt === 'number' && typeof handle?.conversationUrl === 'string';
}
