import type {
  DailyCall,
  DailyCallOptions,
  DailyDeviceInfos,
  DailyFatalErrorType,
  DailyMeetingState,
  DailyParticipantsObject,
} from '@daily-co/daily-js';
import type { SimulatedPal } from '../pal/SimulatedPal';
import type { WireEvent } from '../pal/Wire';
import { Timers } from '../runtime/Timers';
import { CallInputs } from './CallInputs';
import { createGuest } from './createGuest';
import { createPal } from './createPal';
import { FaultyLine } from './FaultyLine';
import { type PalGuest, palSessionId } from './PalGuest';
import type { CallInspection, SimulatedCallSetup } from './SimulatedCallSetup';
import { sentCopy } from './sentCopy';

const userSessionId = 'user-session';
const [levelPeriodMs, palComesAfterMs, transitMs] = [100, 150, 20];

/** A call object that behaves like a Daily call with a PAL in it, for this library and for daily-react. */
export class SimulatedCall extends CallInputs {
  readonly pal: SimulatedPal;
  readonly #setup: SimulatedCallSetup;
  readonly #timers: Timers;
  readonly line: FaultyLine;
  /** The PAL on its way, because drawing its face takes a moment, and the PAL in the room. */
  #coming: PalGuest | undefined;
  #guest: PalGuest | undefined;
  #state: DailyMeetingState = 'new';
  #cameraStarted = false;
  #joinedAt = 0;
  #destroyed = false;
  #leaving: Promise<void> | undefined;
  #counts = { joins: 0, leaves: 0, destroys: 0 };

  constructor(setup: SimulatedCallSetup) {
    super(setup, () => this.#timers.wait(setup.times.open()));
    this.#setup = setup;
    this.#timers = new Timers(setup.clock);
    this.line = new FaultyLine(this, this.#timers, setup);
    this.pal = createPal(setup, {
      emit: (event) => this.#guest && this.line.carry(event),
      onWord: (...word) => this.#guest?.media.speak(...word),
      onSpeaking: (...state) => this.#palSpeaks(...state),
    });
  }

  /** Returns how often the call was joined, left and destroyed, and how many listeners and timers it has. */
  inspect(): CallInspection {
    return {
      ...this.#counts,
      listeners: this.emitter.size,
      timers: this.#timers.size + this.pal.pendingTimers,
    };
  }

  async startCamera(options: DailyCallOptions = {}): Promise<DailyDeviceInfos> {
    this.#load();
    this.#timers.open();
    this.#cameraStarted = true;
    await this.#startInputs(options);
    if (this.isActive) this.emit('started-camera', {});
    return this.getInputDevices();
  }

  async join(options: DailyCallOptions = {}): Promise<DailyParticipantsObject | undefined> {
    this.#counts.joins += 1;
    this.#load();
    this.#timers.open();
    this.#state = 'joining-meeting';
    this.emit('joining-meeting', {});
    if (!this.#setup.palStaysAway) this.#coming ??= createGuest(this.#setup, () => this.pal.mood);
    await this.#timers.wait(this.#setup.times.join());
    await this.#leaving;
    if (this.#destroyed || this.#state !== 'joining-meeting')
      throw new Error('The call was left before it finished joining.');
    if (this.#setup.failJoin) throw this.fail(this.#setup.failJoin);
    this.#state = 'joined-meeting';
    this.#joinedAt = this.#setup.clock.now();
    this.emit('joined-meeting', { participants: this.participants() });
    // A listener for this event may have left the call already.
    if (this.meetingState() === 'joined-meeting') this.#live(options);
    return this.participants();
  }

  /** Leaves the room. Until that is done, the call goes on as before, like a Daily call. */
  async leave(): Promise<void> {
    if (!this.#isOver && this.#state !== 'new') this.#leaving ??= this.#leave();
    await this.#leaving;
  }

  async #leave(): Promise<void> {
    this.#counts.leaves += 1;
    if (this.#state !== 'loaded') await this.#timers.wait(this.#setup.times.leave());
    if (!this.#isOver) this.drop();
    this.#leaving = undefined;
  }

  get #isOver(): boolean {
    return this.#state === 'left-meeting' || this.#state === 'error';
  }

  async destroy(): Promise<void> {
    if (this.#destroyed) return;
    await this.leave();
    this.#silence(this.#state);
    this.#destroyed = true;
    this.#counts.destroys += 1;
    this.emit('call-instance-destroyed', {});
    this.emitter.clear();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  meetingState(): DailyMeetingState {
    return this.#state;
  }

  participants(): DailyParticipantsObject {
    if (!this.isActive) return {} as DailyParticipantsObject;
    const pal = this.#guest?.participant(this.line.isBroken);
    return { local: this.localParticipant(), ...(pal && { [palSessionId]: pal }) };
  }

  participantCounts(): { present: number; hidden: number } {
    return { present: this.#state !== 'joined-meeting' ? 0 : this.#guest ? 2 : 1, hidden: 0 };
  }

  sendAppMessage(data: WireEvent): DailyCall {
    if (this.#state !== 'joined-meeting') throw new Error('sendAppMessage() only supported after join.');
    const message = sentCopy(data);
    this.#setup.onSent(message);
    if (this.#guest) this.#timers.after(transitMs, () => this.pal.receive(message));
    return this.asDailyCall();
  }

  /** Delivers a message from the PAL or any other participant. Ignored unless the page has joined. */
  deliver(data: unknown, fromId: string): void {
    if (this.#state !== 'joined-meeting') return;
    this.#setup.onReceived?.(data, fromId);
    this.emit('app-message', { data, fromId });
  }

  /** Removes the PAL from the room. */
  removePal(): void {
    if (!this.#guest) return;
    const participant = this.#guest.participant();
    this.#dismissPal();
    this.emit('participant-left', { participant });
    this.emit('participant-counts-updated', { participantCounts: this.participantCounts() });
  }

  /** Starts or stops the PAL's screen share. */
  showSlides(shown: boolean): void {
    this.#guest?.media.showSlides(shown);
    this.#reportPal();
  }

  /** Reports that the line was interrupted or restored. */
  networkIs(event: 'interrupted' | 'connected'): void {
    this.emit('network-connection', { type: 'signaling', event });
    this.#reportPal();
  }

  /** Fails the call with a fatal Daily error. */
  fail(type: DailyFatalErrorType): Error {
    const wasJoined = this.#state === 'joined-meeting';
    this.#silence('error');
    this.emit('error', { errorMsg: type, error: { type, msg: type } });
    if (wasJoined) this.emit('left-meeting', {});
    return new Error(type);
  }

  /** Ends the call without counting a leave. */
  drop(): void {
    this.#silence('left-meeting');
    this.emit('left-meeting', {});
  }

  protected override get user(): { sessionId: string; name: string; joinedAt: number } {
    return { sessionId: userSessionId, name: this.#setup.daily.userName ?? '', joinedAt: this.#joinedAt };
  }

  protected override get isActive(): boolean {
    return !this.#destroyed && (this.#state === 'joined-meeting' || this.#cameraStarted);
  }

  #load(): void {
    if (this.#destroyed) throw new Error('Use after destroy');
    if (this.#state !== 'new' && this.#state !== 'left-meeting') return;
    this.emit('loading', {});
    this.#state = 'loaded';
    this.emit('loaded', {});
  }

  #live(options: DailyCallOptions): void {
    this.watchDevices();
    this.line.open();
    if (!this.#cameraStarted) void this.#startInputs(options);
    this.#timers.every(levelPeriodMs, () => this.meters.measure(this.#setup.clock.now(), this.#guest?.media));
    const guest = this.#coming;
    if (guest) this.#timers.after(palComesAfterMs, () => this.#bring(guest));
  }

  #startInputs(options: DailyCallOptions): Promise<void> {
    return this.switchInputs(this.wantedInputs({ ...this.#setup.daily, ...options }), true);
  }

  #bring(guest: PalGuest): void {
    this.#guest = Object.assign(guest, { joinedAt: this.#setup.clock.now() });
    const participant = guest.participant(this.line.isBroken);
    this.emit('participant-joined', { participant });
    this.emit('participant-counts-updated', { participantCounts: this.participantCounts() });
    for (const type of ['audio', 'video'] as const) {
      const { persistentTrack } = participant.tracks[type];
      if (persistentTrack) this.emit('track-started', { participant, track: persistentTrack, type });
    }
    this.emit('participant-updated', { participant });
    if (this.#guest) this.pal.arrive();
  }

  #reportPal(): void {
    const participant = this.#guest?.participant(this.line.isBroken);
    if (participant) this.emit('participant-updated', { participant });
  }

  #palSpeaks(speaking: boolean, isCutOff?: boolean): void {
    this.#guest?.media.setSpeaking(speaking, isCutOff);
    if (speaking) this.emit('active-speaker-change', { activeSpeaker: { peerId: palSessionId } });
  }

  #silence(state: DailyMeetingState): void {
    this.#state = state;
    this.#timers.close();
    this.#dismissPal();
    this.#cameraStarted = false;
    this.releaseInputs();
  }

  #dismissPal(): void {
    this.pal.stop();
    this.#coming?.media.close();
    this.#coming = this.#guest = undefined;
  }
}
