import { type EndReason, idleConversation } from '../../state/Conversation';
import type { TavusError } from '../../state/TavusError';
import { checkMs } from '../checkMs';
import { assertCallPossible } from '../daily/createDailyCall';
import { createFailure, type DailyFailure, readDailyFailure } from '../daily/dailyFailure';
import type { ConversationHandle } from '../sources/ConversationSource';
import type { CreatedConversation } from '../sources/CreatedConversation';
import { startTimer } from '../startTimer';
import type { Channel } from './Channel';
import { deferred } from './Deferred';
import { endedConversation } from './endedConversation';
import { onPageHide } from './onPageHide';
import { RunCall } from './RunCall';
import type { RunHost } from './RunHost';
import { StartTimeout } from './StartTimeout';
import { SteadyClock } from './SteadyClock';
import { createTimeout, joinTimeout, palTimeout } from './startErrors';

/**
 * One conversation, from its creation by the source until it has been left. A run owns its listeners, timers and call,
 * and nothing outlives it, so that a late event from an ended conversation cannot affect the next one. Until `join` is
 * called, the conversation is only prepared.
 */
export class ConversationRun {
  /** Shows the times of this conversation. */
  readonly clock: SteadyClock = new SteadyClock();
  readonly #host: RunHost;
  readonly #created: CreatedConversation;
  readonly #abort = new AbortController();
  readonly #undos: (() => void)[] = [];
  readonly #call: RunCall;
  readonly #timeout = new StartTimeout(() => this.#giveUpStarting());
  readonly #settled = deferred();
  readonly #joinWanted = deferred();
  readonly #prepared = deferred();
  readonly #over = deferred();
  #isJoinWanted = false;
  #palReady = false;
  #connected = false;
  #lingering = false;
  #ended = false;
  #survivesPage = false;

  constructor(created: CreatedConversation, host: RunHost) {
    this.#created = created;
    this.#host = host;
    this.#call = new RunCall({
      ...host,
      now: () => this.clock.now(),
      palIsReady: () => this.palIsReady(),
      palHasChanged: () => {
        this.#palReady = false;
      },
      end: (reason, error) => void this.end(reason, error),
    });
  }

  /** Resolves once the conversation is connected or over; never rejects. */
  get settled(): Promise<void> {
    return this.#settled.promise;
  }

  /** Resolves once the conversation exists, joined or not, or is over; never rejects. */
  get prepared(): Promise<void> {
    return this.#prepared.promise;
  }

  /** Resolves once cleanup is complete; never rejects. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  get isEnding(): boolean {
    return this.#lingering || this.#ended;
  }

  /** True once the conversation is joined as soon as it exists. */
  get isJoining(): boolean {
    return this.#isJoinWanted && !this.#ended;
  }

  /** Aborted when this conversation ends. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** The joined call and its conversation id; undefined before the PAL is ready and once ending begins. */
  get channel(): Channel | undefined {
    const { wireId: conversationId } = this.#created;
    const { call } = this.#call;
    if (!this.#connected || this.isEnding || !call || conversationId === undefined) return undefined;
    return { call, conversationId };
  }

  /** True if the PAL's tool calls may run. */
  get trustsPal(): boolean {
    return this.#call.trustsPal;
  }

  /** Joins the conversation as soon as it has been created. */
  join(): void {
    if (this.#isJoinWanted || this.isEnding) return;
    this.#isJoinWanted = true;
    this.#timeout.start(this.#host.startTimeoutMs);
    this.#host.update({ state: this.#created.handle ? 'connecting' : 'initializing', prepared: false });
    this.#joinWanted.resolve();
  }

  /** Ends the conversation; only the first reason counts. Resolves when cleanup is complete. */
  end(reason: EndReason, error?: TavusError): Promise<void> {
    if (!this.#ended) {
      // Set first, because callbacks are notified synchronously and may call `end` or `start` again.
      this.#ended = true;
      // A lingering user has already left, which is what causes any later end.
      void (this.#lingering ? this.#tearDown('user-left', undefined) : this.#tearDown(reason, error));
    }
    return this.over;
  }

  /** Lets the source end the conversation, but stays in the room to receive the final events. */
  linger(): void {
    this.#lingering = true;
    this.#host.update({ state: 'disconnecting' });
    void this.#created.end('user-left');
  }

  /** Returns whether a message with this conversation id belongs to this conversation. */
  isOurs(conversationId: string | undefined): boolean {
    return this.#created.isOurs(conversationId);
  }

  /** Notes that the PAL is there: it can be seen or heard, or sent an event. */
  palIsReady(): void {
    this.#palReady = true;
    this.#connectIfReady();
  }

  /** Creates the conversation through the source unless it exists, and joins it once `join` has been called. */
  async begin(): Promise<void> {
    try {
      // A callback may have ended the run in response to the update.
      if (this.isEnding) return;
      checkMs(this.#host);
      this.#undos.push(onPageHide(() => this.#endWithPage()));
      const { bringsCall } = this.#created.source;
      // Checked first, because a conversation costs money from its creation. The check would make our own spare leave.
      if (!bringsCall && !(await this.#host.hasSpare())) await assertCallPossible(this.#host.dailyOptions());
      if (this.isEnding) return;
      const opened = bringsCall ? undefined : this.#openCall();
      const handle = await this.#create();
      if (!handle) return;
      await this.#joinWanted.promise;
      await (opened ?? (handle.createCall ? undefined : this.#openCall()));
      if (!this.isEnding) await this.#join(handle);
    } catch (cause) {
      this.#fail(this.#created.handle ? readDailyFailure(cause, false) : createFailure(cause));
    }
  }

  async #create(): Promise<ConversationHandle | undefined> {
    const handle = await this.#created.create(this.#abort.signal, (answer) => this.#timeout.pauseFor(answer));
    if (this.isEnding) return undefined;
    this.#host.update({ conversationId: handle.conversationId, prepared: !this.#isJoinWanted });
    this.#prepared.resolve();
    if (!this.#isJoinWanted) {
      this.#undos.push(
        startTimer(() => this.#isJoinWanted || this.#host.expired(), this.#host.preparedMaxAgeMs),
      );
    }
    return handle;
  }

  /** Loads Daily's engine while the source creates the conversation, and opens the call once it is wanted. */
  async #openCall(): Promise<void> {
    if (!this.#isJoinWanted) {
      const release = this.#host.holdSpare();
      this.#undos.push(release);
      await this.#joinWanted.promise;
    }
    if (this.isEnding) return;
    try {
      await this.#call.open();
    } catch (cause) {
      this.#fail(readDailyFailure(cause, false));
    }
  }

  async #join(handle: ConversationHandle): Promise<void> {
    await this.#call.join(handle);
    if (this.isEnding) return;
    const giveUpOnPal = () => this.#connected || void this.end('failed', palTimeout());
    this.#undos.push(startTimer(giveUpOnPal, this.#host.palTimeoutMs));
    this.#connectIfReady();
  }

  #connectIfReady(): void {
    if (!this.#call.joined || !this.#palReady || this.#connected || this.isEnding) return;
    this.#connected = true;
    this.#timeout.stop();
    // A conversation that is joined again has been going on all the time.
    this.#created.startedAt ??= this.clock.now();
    const { startedAt } = this.#created;
    const maxDurationMs = this.#created.handle?.maxDurationMs ?? this.#host.maxDurationMs;
    const endsAt = maxDurationMs === undefined ? undefined : startedAt + maxDurationMs;
    this.#host.update({ state: 'connected', palReady: true, startedAt, endsAt });
    this.#settled.resolve();
  }

  #giveUpStarting(): void {
    if (this.#call.joined) return void this.end('failed', palTimeout());
    void this.end('failed', this.#created.handle ? joinTimeout() : createTimeout());
  }

  #fail({ reason, error }: DailyFailure): void {
    void this.end(reason, error);
  }

  async #tearDown(reason: EndReason, error: TavusError | undefined): Promise<void> {
    this.#abort.abort();
    this.#timeout.stop();
    this.#call.close();
    for (const undo of this.#undos.splice(0)) undo();
    this.#host.finish();
    const { rejoinWindowMs } = this.#host;
    const canRejoin = (reason === 'connection-lost' || this.#survivesPage) && rejoinWindowMs > 0;
    // Offered before the call is left, because the page may close or another start may come meanwhile.
    if (canRejoin) this.#host.offerRejoin(this.#created, this.clock.now() + rejoinWindowMs);
    if (this.#isJoinWanted && this.#call.call) this.#host.update({ state: 'disconnecting' });
    await Promise.all([canRejoin || this.#created.end(reason), this.#call.leave()]);
    this.#host.setCall(null);
    this.#host.update({
      ...(this.#isJoinWanted || error
        ? endedConversation(reason, error, this.clock.now())
        : idleConversation),
      rejoinableUntil: this.#host.rejoinableUntil(),
    });
    for (const wait of [this.#prepared, this.#settled]) wait.resolve();
    // The next run waits for this, because two conversations at once may exceed the account's limit.
    await this.#created.created();
    this.#over.resolve();
  }

  /** The page closes: its conversation waits for a reload, or ends with a request that outlives the page. */
  #endWithPage(): void {
    this.#survivesPage = this.#connected && !this.isEnding && this.#host.store(this.#created);
    if (!this.#survivesPage) void this.#created.end('unmounted', true);
    void this.end('unmounted');
  }
}
