import type { ConversationHandle } from '../sources/ConversationSource';

/**
 * Whether a conversation survives a reload of the page. `true` leaves out private rooms; `with-token` stores them too, with
 * their token.
 */
export type ResumeOption = boolean | 'with-token';

interface Entry {
  readonly handle: ConversationHandle;
  /** When the page was left: milliseconds since the epoch. */
  readonly leftAt: number;
}

/** A conversation of an earlier page in this tab, kept in `sessionStorage` by the key of its source. */
export class StoredConversation {
  readonly #key: string;

  constructor(sourceKey: string) {
    this.#key = `tavus-react conversation ${sourceKey}`;
  }

  read(): Entry | undefined {
    try {
      const entry: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
      return isEntry(entry) ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  /** Stores a conversation, unless it needs a token that must not be stored; returns whether it is stored. */
  write(handle: ConversationHandle, resume: ResumeOption): boolean {
    if (!resume || (handle.token !== undefined && resume !== 'with-token')) return false;
    const { createCall, ...storable } = handle;
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ handle: storable, leftAt: Date.now() }));
      return true;
    } catch {
      // The storage is full or blocked.
      return false;
    }
  }

  clear(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // A blocked storage holds nothing.
    }
  }
}

function isEntry(value: unknown): value is Entry {
  const { handle, leftAt } = (value ?? {}) as Partial<Entry>;
  return typeof leftAt === 'number' && typeof handle?.conversationUrl === 'string';
}
