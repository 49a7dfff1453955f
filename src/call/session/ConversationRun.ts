import type { DailyCall } from '@daily-co/daily-js';
import type { EndReason } from '../../state/Conversation';
import { TavusError } from '../../state/TavusError';
import { createDailyCall } from '../daily/createDailyCall';
import { createFailure, type DailyFailure, readDailyFailure } from '../daily/dailyFailure';
import { leaveCall } from '../daily/leaveCall';
import { type CallHandlers, listenToCall } from '../daily/listenToCall';
import { NetworkHealth } from '../daily/NetworkHealth';
import { findPal, PalGate } from '../daily/PalGate';
import type { ConversationHandle } from '../sources/ConversationSource';
import { CreatedConversation } from '../sources/CreatedConversation';
import { startTimer } from '../startTimer';
import type { Channel } from './Channel';
import { deferred } from './Deferred';
import { onPageHide } from './onPageHide';
import type { RunHost } from './RunHost';

/** daily-js tries three times to load its engine, 20 s each; an engine that then does not answer hangs for ever. */
const joinTimeoutMs = 90_000;

/**
 * One conversation, from asking its source for it to leaving it. Nothing outlives a run: its listeners, timers and
 * call are its own, so that a late event of a dead conversation cannot touch the next one.
 */
export class ConversationRun {
  readonly #host: RunHost;
  readonly #abort = new AbortController();
  readonly #undos: (() => void)[] = [];
  readonly #created: CreatedConversation;
  readonly #gate: PalGate;
  readonly #network: NetworkHealth;
  readonly #settled = deferred();
  readonly #joinWanted = deferred();
  readonly #prepared = deferred();
  readonly #over = deferred();
  #call: DailyCall | undefined;
  #joined = false;
  #palReady = false;
  #palSessionId: string | undefined;
  #connected = false;
  #lingering = false;
  #ended = false;

  constructor(host: RunHost) {
    this.#host = host;
    this.#created = new CreatedConversation(host.source);
    // What ends the conversation may stand in the middle of what was held.
    this.#gate = new PalGate((data) => this.#ended || host.receive(data));
    this.#network = new NetworkHealth(
      (connection) => host.update({ connection }),
      () => void this.end('connection-lost'),
    );
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

  /** Resolves once nothing of it is left; never rejects. */
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

  /** The joined call with the id its messages need; undefined before the PAL is there and after the end. */
  get channel(): Channel | undefined {
    const { handle } = this.#created;
    if (!this.#connected || this.isEnding || !this.#call || !handle) return undefined;
    return { call: this.#call, conversationId: handle.conversationId };
  }

  /** Goes on from having a conversation to joining it. */
  join(): void {
    this.#joinWanted.resolve();
  }

  /** Ends the conversation, once: the first reason counts. Resolves when nothing of it is left. */
  end(reason: EndReason, error?: TavusError): Promise<void> {
    if (!this.#ended) {
      // First, because callbacks hear of the end at once, and may end it again or start the next one from there.
      this.#ended = true;
      // Who lingers has left already: what ends the rest was caused by that.
      void (this.#lingering ? this.#tearDown('user-left', undefined) : this.#tearDown(reason, error));
    }
    return this.over;
  }

  /** The user leaves: the source ends the conversation, and we stay to hear what comes after its end. */
  linger(): void {
    this.#lingering = true;
    this.#host.update({ state: 'disconnecting' });
    void this.#created.end();
  }

  /** True for the id of another conversation: its messages are not ours. */
  isForeign(conversationId: string | undefined): boolean {
    return conversationId !== undefined && conversationId !== this.#created.handle?.conversationId;
  }

  /** The PAL showed that it is there. */
  palIsReady(): void {
    this.#palReady = true;
    this.#connectIfReady();
  }

  /** Asks the source for the conversation, and joins it when that is wanted. */
  async begin(): Promise<void> {
    try {
      this.#host.update({ state: 'initializing' });
      // A callback that heard of it may have ended it.
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
    const call = await (handle.createCall ?? createDailyCall)(this.#host.dailyOptions());
    if (this.isEnding) return void leaveCall(call);
    this.#call = call;
    this.#undos.push(listenToCall(call, this.#handlers()));
    this.#host.setCall(call);
    this.#host.update({ state: 'connecting' });
    if (this.isEnding) return;
    this.#undos.push(startTimer(() => this.#giveUpJoining(), joinTimeoutMs));
    await call.join({
      url: handle.conversationUrl,
      ...(handle.token === undefined ? {} : { token: handle.token }),
    });
    if (this.isEnding) return;
    this.#joined = true;
    this.#undos.push(startTimer(() => this.#giveUpOnPal(), this.#host.palTimeoutMs));
    this.#lookForPal();
    this.#connectIfReady();
  }

  #handlers(): CallHandlers {
    return {
      'participant-joined': () => this.#lookForPal(),
      'participant-updated': () => this.#lookForPal(),
      'participant-left': ({ participant }) => {
        this.#network.forget(participant.session_id);
        if (participant.session_id === this.#palSessionId) void this.end('pal-left');
      },
      'app-message': ({ data, fromId }) => this.#gate.receive(data, fromId),
      'left-meeting': () => void this.end(this.#network.isLost ? 'connection-lost' : 'ended-remotely'),
      error: (event) => this.#fail(readDailyFailure(event, this.#joined)),
      ...this.#network.handlers,
    };
  }

  #lookForPal(): void {
    if (!this.#call) return;
    const participants = this.#call.participants();
    const palSessionId = findPal(participants);
    if (palSessionId === undefined) return;
    if (palSessionId !== this.#palSessionId) {
      this.#palSessionId = palSessionId;
      this.#host.update({ palSessionId });
      this.#gate.open(palSessionId);
    }
    if (participants[palSessionId]?.tracks.video.state === 'playable') this.palIsReady();
  }

  #connectIfReady(): void {
    if (!this.#joined || !this.#palReady || this.#connected || this.isEnding) return;
    this.#connected = true;
    const startedAt = Date.now();
    const maxDurationMs = this.#created.handle?.maxDurationMs ?? this.#host.maxDurationMs;
    const endsAt = maxDurationMs === undefined ? undefined : startedAt + maxDurationMs;
    this.#host.update({ state: 'connected', palReady: true, startedAt, endsAt });
    this.#settled.resolve();
  }

  #giveUpJoining(): void {
    if (!this.#joined) this.#fail(readDailyFailure({ type: 'timeout' }, false));
  }

  #giveUpOnPal(): void {
    if (this.#connected) return;
    const error = new TavusError('pal-timeout', 'The PAL did not come in time.', {
      hint: 'Start again, or check the PAL in the Tavus dashboard (with test_mode it never joins).',
    });
    void this.end('failed', error);
  }

  #fail({ reason, error }: DailyFailure): void {
    void this.end(reason, error);
  }

  async #tearDown(reason: EndReason, error: TavusError | undefined): Promise<void> {
    this.#abort.abort();
    for (const undo of this.#undos.splice(0)) undo();
    this.#host.silence();
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
      endedAt: Date.now(),
    });
    for (const wait of [this.#prepared, this.#settled]) wait.resolve();
    // The next one waits for this: two at once may exceed the account's limit.
    await this.#created.created();
    this.#over.resolve();
  }

  /** The page is closing: only a request that outlives it can still end the conversation. */
  #endWithPage(): void {
    void this.#created.end(true);
    void this.end('unmounted');
  }
}
