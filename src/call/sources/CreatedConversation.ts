import type { EndReason } from '../../state/Conversation';
import { within } from '../within';
import type { ConversationHandle, ConversationSource, WaitForVisitor } from './ConversationSource';
import { roomIdOf } from './roomIdOf';

/** How long to wait for the source when ending: a hanging source must not block the next start. */
const sourceTimeoutMs = 5000;

/** The conversation that the source creates for one run: created once and ended once, however late it arrives. */
export class CreatedConversation {
  readonly source: ConversationSource;
  /** When the conversation connected for the first time: milliseconds since the epoch. */
  startedAt: number | undefined;
  #creation: Promise<ConversationHandle> | undefined;
  #handle: ConversationHandle | undefined;
  #ending: { readonly keepalive: boolean; readonly reason: EndReason } | undefined;
  #told: Promise<void> | undefined;
  #heardId: string | undefined;

  /** `existing` is a conversation that an earlier page created. */
  constructor(source: ConversationSource, existing?: ConversationHandle, startedAt?: number) {
    this.source = source;
    this.startedAt = startedAt;
    this.#handle = existing && (source.restore?.(existing) ?? existing);
    this.#creation = this.#handle && Promise.resolve(this.#handle);
  }

  /** Undefined until the source has created the conversation. */
  get handle(): ConversationHandle | undefined {
    return this.#handle;
  }

  /** The conversation's id in messages: the one in the PAL's messages, or the source's until they have shown one. */
  get wireId(): string | undefined {
    return this.#heardId ?? this.#handle?.conversationId;
  }

  /**
   * Returns whether a message with this conversation id belongs to this conversation. A source may have ids of its own,
   * so the id in the room's URL, which Tavus put there, counts as well.
   */
  isOurs(conversationId: string | undefined): boolean {
    if (conversationId === undefined) return true;
    const { conversationId: sourceId, conversationUrl = '' } = this.#handle ?? {};
    if (conversationId !== sourceId && conversationId !== roomIdOf(conversationUrl)) return false;
    this.#heardId = conversationId;
    return true;
  }

  /**
   * Creates the conversation through the source, unless it exists; `signal` is aborted when it is no longer wanted.
   * `waitForVisitor` is called with each answer that the source awaits from the visitor.
   */
  create(signal: AbortSignal, waitForVisitor: WaitForVisitor): Promise<ConversationHandle> {
    this.#creation ??= this.#createWanted(signal, waitForVisitor);
    return this.#creation;
  }

  /**
   * Notifies the source that the conversation is over, now or once it has been created; only the first call counts.
   * Resolves when the source is done or times out; never rejects.
   */
  end(reason: EndReason, keepalive = false): Promise<void> {
    this.#ending ??= { keepalive, reason };
    const handle = this.#handle;
    if (!handle) return Promise.resolve();
    const context = this.#ending;
    this.#told ??= (async () => this.source.end?.(handle, context))();
    return within(sourceTimeoutMs, this.#told);
  }

  /** Resolves when any creation in progress has settled or timed out; never rejects. */
  async created(): Promise<void> {
    if (this.#creation) await within(sourceTimeoutMs, this.#creation);
  }

  async #createWanted(signal: AbortSignal, waitForVisitor: WaitForVisitor): Promise<ConversationHandle> {
    const handle = await this.source.create({ signal, waitForVisitor });
    this.#handle = handle;
    // The run may end while the source is creating: the resulting conversation must not keep running and be billed.
    if (this.#ending) await this.end(this.#ending.reason);
    return handle;
  }
}
