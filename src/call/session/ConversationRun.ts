import type { DailyCall } from '@daily-co/daily-js';
import type { EndReason } from '../../state/Conversation';
import type { TavusError } from '../../state/TavusError';
import { createDailyCall } from '../daily/createDailyCall';
import { createFailure, type DailyFailure, readDailyFailure } from '../daily/dailyFailure';
import { isRoomForTwo } from '../daily/isRoomForTwo';
import { leaveCall } from '../daily/leaveCall';
import { type CallHandlers, listenToCall } from '../daily/listenToCall';
import { NetworkHealth } from '../daily/NetworkHealth';
import { PalWatch } from '../daily/PalWatch';
import type { ConversationHandle } from '../sources/ConversationSource';
import { CreatedConversation } from '../sources/CreatedConversation';
import { startTimer } from '../startTimer';
import type { Channel } from './Channel';
import { deferred } from './Deferred';
import { onPageHide } from './onPageHide';
import type { RunHost } from './RunHost';
import { SteadyClock } from './SteadyClock';
import { palTimeout } from './sessionErrors';

/** daily-js tries three times to load its engine, 20 s each. If the engine never responds, neither does `join`. */
const joinTimeoutMs = 90_000;

/**
 * One conversation, from its creation by the source until it has been left. A run owns its listeners, timers and call,
 * and nothing outlives it, so that a late event from an ended conversation cannot affect the next one.
 */
export class ConversationRun {
  /** Shows the times of this conversation. */
  readonly clock: SteadyClock = new SteadyClock();
  readonly #host: RunHost;
  readonly #abort = new AbortController();
  readonly #undos: (() => void)[] = [];
  readonly #created: CreatedConversation;
  readonly #network: NetworkHealth;
  readonly #settled = deferred();
  readonly #joinWanted = deferred();
  readonly #prepared = deferred();
  readonly #over = deferred();
  #call: DailyCall | undefined;
  #pal: PalWatch | undefined;
  #joined = false;
  #palReady = false;
  #connected = false;
  #lingering = false;
  #ended = false;

  constructor(host: RunHost) {
    this.#host = host;
    this.#created = new CreatedConversation(host.source);
    this.#network = new NetworkHealth({
      onChange: (connection) => host.update({ connection }),
      onGivenUp: () => void this.end('connection-lost'),
      isPlaying: () => this.#pal?.isPlaying === true,
    });
    this.#undos.push(this.#network.stop);
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

  /** Aborted when this conversation ends. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** The joined call and its conversation id; undefined before the PAL is ready and once ending begins. */
  get channel(): Channel | undefined {
    const { wireId: conversationId } = this.#created;
    if (!this.#connected || this.isEnding || !this.#call || conversationId === undefined) return undefined;
    return { call: this.#call, conversationId };
  }

  /** True if the PAL's tool calls may run; see {@link PalWatch}. */
  get trustsPal(): boolean {
    return this.#pal?.isTrusted === true;
  }

  /** Joins the conversation as soon as it has been created. */
  join(): void {
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
    void this.#created.end();
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

  /** Creates the conversation through the source, and joins it once `join` has been called. */
  async begin(): Promise<void> {
    try {
      this.#host.update({ state: 'initializing' });
      // A callback may have ended the run in response to the update.
      if (this.isEnding) return;
      this.#undos.push(onPageHide(() => this.#endWithPage()));
      const handle = await this.#created.create(this.#abort.signal);
      if (this.isEnding) return;
      this.#host.update({ conversationId: handle.conversationId });
      this.#prepared.resolve();
      await this.#joinWanted.promise;
      if (!this.isEnding) await this.#joinCall(handle);
    } catch (cause) {
      this.#fail(this.#created.handle ? readDailyFailure(cause, false) : createFailure(cause));
    }
  }

  async #joinCall(handle: ConversationHandle): Promise<void> {
    const options = await this.#host.dailyOptions();
    if (this.isEnding) return;
    const call = await (handle.createCall ?? createDailyCall)(options);
    if (this.isEnding) return void leaveCall(call);
    this.#call = call;
    const pal = this.#watchForPal(call);
    this.#undos.push(listenToCall(call, this.#handlers(pal)));
    this.#host.setCall(call);
    this.#host.update({ state: 'connecting' });
    if (this.isEnding) return;
    const giveUpJoining = () => this.#joined || this.#fail(readDailyFailure({ type: 'timeout' }, false));
    this.#undos.push(startTimer(giveUpJoining, joinTimeoutMs));
    const { conversationUrl: url, token } = handle;
    await call.join({ url, ...(token !== undefined && { token }) });
    if (this.isEnding) return;
    this.#joined = true;
    const giveUpOnPal = () => this.#connected || void this.end('failed', palTimeout());
    this.#undos.push(startTimer(giveUpOnPal, this.#host.palTimeoutMs));
    pal.look();
    this.#connectIfReady();
    const isForTwo = await isRoomForTwo(call);
    if (!this.#ended) pal.setRoomForTwo(isForTwo);
  }

  #watchForPal(call: DailyCall): PalWatch {
    const pal = new PalWatch(call, {
      // One of the held messages may end the conversation.
      receive: (data, arrivedAt) => this.#ended || this.#host.receive(data, arrivedAt),
      palIs: (palSessionId, isOther) => {
        this.#palReady = false;
        if (isOther) this.#host.takeBack();
        this.#host.update({ palSessionId });
      },
      palIsReady: () => this.palIsReady(),
    });
    this.#pal = pal;
    return pal;
  }

  #handlers(pal: PalWatch): CallHandlers {
    return {
      'participant-joined': () => pal.look(),
      'participant-updated': () => pal.look(),
      'participant-left': ({ participant }) => {
        this.#network.forget(participant.session_id);
        // A marked PAL may take the place of a guess that leaves.
        pal.look();
        if (participant.session_id === pal.sessionId) void this.end('pal-left');
      },
      'app-message': ({ data, fromId }) => {
        if (fromId === pal.sessionId) this.#network.heard();
        pal.gate.receive(data, fromId, this.clock.now());
      },
      'left-meeting': () => void this.end(this.#network.isLost ? 'connection-lost' : 'ended-remotely'),
      error: (event) => this.#fail(readDailyFailure(event, this.#joined)),
      ...this.#network.handlers,
    };
  }

  #connectIfReady(): void {
    if (!this.#joined || !this.#palReady || this.#connected || this.isEnding) return;
    this.#connected = true;
    const startedAt = this.clock.now();
    const maxDurationMs = this.#created.handle?.maxDurationMs ?? this.#host.maxDurationMs;
    const endsAt = maxDurationMs === undefined ? undefined : startedAt + maxDurationMs;
    this.#host.update({ state: 'connected', palReady: true, startedAt, endsAt });
    this.#settled.resolve();
  }

  #fail({ reason, error }: DailyFailure): void {
    void this.end(reason, error);
  }

  async #tearDown(reason: EndReason, error: TavusError | undefined): Promise<void> {
    this.#abort.abort();
    for (const undo of this.#undos.splice(0)) undo();
    this.#host.finish();
    const call = this.#call;
    if (call) this.#host.update({ state: 'disconnecting' });
    await Promise.all([this.#created.end(), call && leaveCall(call)]);
    this.#host.setCall(null);
    this.#host.update({
      state: error ? 'error' : 'ended',
      connection: 'stable',
      palReady: false,
      palSessionId: undefined,
      error,
      endReason: reason,
      endedAt: this.clock.now(),
    });
    for (const wait of [this.#prepared, this.#settled]) wait.resolve();
    // The next run waits for this, because two conversations at once may exceed the account's limit.
    await this.#created.created();
    this.#over.resolve();
  }

  /** Ends the conversation of a closing page, which takes a request that outlives the page. */
  #endWithPage(): void {
    void this.#created.end(true);
    void this.end('unmounted');
  }
}
