import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import type { Conversation, EndReason } from '../../state/Conversation';
import { SpareCall } from '../daily/SpareCall';
import { ConversationRun } from '../run/ConversationRun';
import { CreatedConversation } from '../sources/CreatedConversation';
import type { LazyReader } from './LazyReader';
import { type PrepareMoment, preparesAt } from './PrepareWhen';
import { RejoinOffer } from './RejoinOffer';
import { RequiredMedia, type RequiredMediaHost } from './RequiredMedia';
import { runLimits } from './runLimits';
import type { SessionOptions } from './SessionOptions';
import { noSource, notLoaded } from './sessionErrors';

/** What the control needs of its session. */
export interface ControlHost extends RequiredMediaHost {
  readonly reader: LazyReader;
  /** True if conversations can start after the provider has unmounted. */
  readonly outlivesProvider: boolean;
  options(): SessionOptions;
  /** The application's options for the call, with the visitor's choices. */
  dailyOptions(): DailyFactoryOptions;
  /** The same for a call of a run that is about to start; see `RunHost`. */
  callOptions(run: ConversationRun, isRejoined: boolean): Promise<DailyFactoryOptions>;
  conversation(): Conversation;
  setCall(call: DailyCall | null): void;
  /** The session is as it was before its first conversation. */
  onReset(): void;
}

/** How often a prepared conversation is renewed: a visitor who has not started by then may never start. */
const mostRenewals = 3;

/** How long Daily's engine is kept after a sign that the visitor wants to start. */
const intentLastsMs = 30_000;

/**
 * Reconciles what is wanted (a source, a start, an end) with what exists (a run), so that no order of calls, renders
 * and remounts joins twice or leaks a call. There is one run at a time.
 */
export class RunControl {
  readonly #host: ControlHost;
  readonly #spare = new SpareCall();
  readonly #media: RequiredMedia;
  #run: ConversationRun | undefined;
  readonly #offer: RejoinOffer;
  #wanted: 'nothing' | 'prepared' | 'joined' = 'nothing';
  #starting: Promise<ConversationRun | undefined> | undefined;
  #renewals = 0;
  #mounts = 0;
  #isGone = false;

  constructor(host: ControlHost) {
    this.#host = host;
    this.#offer = new RejoinOffer(host);
    this.#media = new RequiredMedia(host);
  }

  /** The current run, or the last one. */
  get run(): ConversationRun | undefined {
    return this.#run;
  }

  /** Notes a render. Another source ends the old conversation and continues to where that was: prepared or joined. */
  sourceIs(isOther: boolean): void {
    this.#isGone = false;
    if (!isOther || this.#mounts === 0) return;
    const wanted = this.#isOn ? this.#wanted : 'nothing';
    const { source, autoStart } = this.#host.options();
    void this.end('replaced');
    if (!source) return;
    if (wanted === 'joined' || autoStart) void this.start();
    else if (wanted === 'prepared') void this.prepare();
    else this.#prepareAt('mount');
  }

  /** Notes that the provider mounted; returns the function to call when it unmounts. */
  mount(): () => void {
    this.#mounts += 1;
    const { autoStart, source } = this.#host.options();
    const isOffered = this.#offer.openStored();
    if (autoStart && source) void (isOffered ? this.rejoin() : this.start());
    else this.#prepareAt('mount');
    return () => {
      this.#mounts -= 1;
      // StrictMode and hot reload remount at once, so only a provider still unmounted after this tick is really gone.
      setTimeout(() => {
        if (this.#mounts > 0) return;
        this.#isGone = !this.#host.outlivesProvider;
        this.#spare.abandon();
        void this.end('unmounted');
      });
    };
  }

  async start(requiresMedia = false): Promise<void> {
    // A caller that awaited something may start after the unmount, when nothing would end the conversation.
    if (this.#isGone || (requiresMedia && !(await this.#media.areReady(this.#run)))) return;
    this.#wanted = 'joined';
    const run = await this.#wantRun();
    // A caller may have ended the conversation in the meantime and prepared another one, which nobody joins.
    if (this.#wanted === 'joined') await run?.settled;
  }

  async prepare(): Promise<void> {
    this.#renewals = 0;
    await this.#prepare();
  }

  async #prepare(): Promise<void> {
    if (this.#isGone) return;
    // The last conversation may have ended by itself, while it was still wanted.
    if (!this.#isOn || this.#wanted === 'nothing') this.#wanted = 'prepared';
    const run = await this.#wantRun();
    await run?.prepared;
  }

  async rejoin(): Promise<void> {
    // While the lost call is still leaving, nothing can be joined yet.
    const isPossible = !this.#isGone && this.#host.conversation().rejoinableUntil !== undefined;
    const created = isPossible ? this.#offer.take() : undefined;
    if (!created) return;
    this.#wanted = 'joined';
    this.#host.update({ rejoinableUntil: undefined, endReason: undefined, endedAt: undefined });
    await this.#begin(created).settled;
  }

  async end(reason: EndReason): Promise<void> {
    this.#wanted = 'nothing';
    this.#host.handed.close();
    await Promise.all([this.#run?.end(reason), this.#offer.close()]);
  }

  async reset(): Promise<void> {
    const run = this.#run;
    await this.end('user-left');
    // A conversation that was started in the meantime is not cleared.
    if (this.#run !== run || this.#starting || this.#isGone) return;
    this.#host.reader.reset();
    this.#host.onReset();
    this.#prepareAt('mount');
  }

  /** The visitor is about to start. */
  noteIntent(): void {
    if (this.#isGone) return;
    if (this.#needsSpare) this.#spare.holdFor(intentLastsMs, this.#host.options().dailyOptions);
    this.#prepareAt('intent');
  }

  /** The visitor has opened the hair check; returns the function to call when it closes. */
  noteHairCheck(): () => void {
    this.#prepareAt('hair-check');
    return this.#holdSpare();
  }

  get #isOn(): boolean {
    return this.#starting !== undefined || this.#run?.isEnding === false;
  }

  #prepareAt(moment: PrepareMoment): void {
    const { prepare = 'never', source } = this.#host.options();
    // Preparing clears the last conversation, which the visitor may still be reading.
    const isIdle = this.#host.conversation().state === 'idle';
    if (source && isIdle && !this.#offer.isOpen && preparesAt(prepare, moment)) void this.prepare();
  }

  get #needsSpare(): boolean {
    const { source } = this.#host.options();
    return source !== undefined && !source.bringsCall && !this.#isGone && !this.#run?.isJoining;
  }

  #holdSpare(): () => void {
    return this.#needsSpare ? this.#spare.hold(this.#host.options().dailyOptions) : () => undefined;
  }

  async #wantRun(): Promise<ConversationRun | undefined> {
    const run = this.#run;
    if (!run || run.isEnding) {
      this.#starting ??= this.#beginNew();
      return this.#starting;
    }
    if (this.#wanted === 'joined') this.#join(run);
    return run;
  }

  #join(run: ConversationRun): void {
    this.#host.handed.open();
    run.join();
  }

  /** Ends the old conversation before starting a new one, because two at once may exceed the account's limit. */
  async #beginNew(): Promise<ConversationRun | undefined> {
    // Closed at once, so that nobody joins it again meanwhile. Nothing is awaited without need, so that a start shows as
    // soon as it can.
    const closed = this.#offer.isOpen && this.#offer.close();
    await this.#run?.end('replaced');
    if (closed) await closed;
    this.#starting = undefined;
    // `end` may be called or the source may change while the old conversation is still leaving.
    if (this.#wanted === 'nothing') return undefined;
    const { source } = this.#host.options();
    if (typeof source?.create !== 'function')
      return void this.#host.update({ state: 'error', error: noSource(), endReason: undefined });
    this.#host.reader.reset();
    return this.#begin(new CreatedConversation(source));
  }

  #begin(created: CreatedConversation): ConversationRun {
    const { reader, ...host } = this.#host;
    const run: ConversationRun = new ConversationRun(created, {
      ...runLimits(host.options()),
      rejoinWindowMs: this.#offer.windowMs,
      dailyOptions: host.dailyOptions,
      callOptions: () => host.callOptions(run, created.startedAt !== undefined),
      giveMedia: (call) => host.handed.giveTo(call),
      holdSpare: () => this.#holdSpare(),
      hasSpare: () => this.#spare.exists(),
      takeSpare: () => this.#spare.take(),
      update: host.update,
      setCall: host.setCall,
      // One of the messages that waited for the reader may have ended the conversation.
      receive: (data, arrivedAt) =>
        reader.do((loaded) => run.signal.aborted || loaded.receive(data, arrivedAt, run)),
      finish: () => {
        host.handed.close();
        reader.do((loaded) => loaded.finish());
      },
      takeBack: () => reader.do((loaded) => loaded.takeBack()),
      store: (kept) => this.#offer.store(kept),
      offerRejoin: (lost, until) => this.#offer.open(lost, until),
      rejoinableUntil: () => this.#offer.until,
      expired: () => void this.#renew(run),
    });
    this.#run = run;
    reader.load().catch((cause: unknown) => void run.end('failed', notLoaded(cause)));
    if (this.#wanted === 'joined') this.#join(run);
    void run.begin();
    return run;
  }

  /** Gives up a conversation that nobody has joined for long; prepares another one a few times if the page is visible. */
  async #renew(run: ConversationRun): Promise<void> {
    await run.end('replaced');
    this.#renewals += 1;
    const isWorthIt = document.visibilityState === 'visible' && this.#renewals <= mostRenewals;
    if (this.#wanted === 'prepared' && isWorthIt) await this.#prepare();
  }
}
