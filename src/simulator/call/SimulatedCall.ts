import type {
  DailyCall,
  DailyCallOptions,
  DailyDeviceInfos,
  DailyFatalErrorType,
  DailyMeetingState,
  DailyParticipantsObject,
} from '@daily-co/daily-js';
import { SimulatedPal } from '../pal/SimulatedPal';
import type { WireEvent } from '../pal/Wire';
import { seededRandom } from '../runtime/Random';
import { Timers } from '../runtime/Timers';
import { CallInputs } from './CallInputs';
import { FaultyLine } from './FaultyLine';
import { PalGuest, palSessionId } from './PalGuest';
import type { CallInspection, SimulatedCallSetup } from './SimulatedCallSetup';
import { sentCopy } from './sentCopy';

const userSessionId = 'user-session';
const levelPeriodMs = 100;
const palComesAfterMs = 150;
const transitMs = 20;

/** A call object that behaves like a Daily call with a PAL in it, for this library and for daily-react. */
export class SimulatedCall extends CallInputs {
  readonly pal: SimulatedPal;
  readonly #setup: SimulatedCallSetup;
  readonly #timers: Timers;
  readonly line: FaultyLine;
  #guest: PalGuest | undefined;
  #state: DailyMeetingState = 'new';
  #cameraStarted = false;
  #joinedAt = 0;
  #destroyed = false;
  #counts = { joins: 0, leaves: 0, destroys: 0 };

  constructor(setup: SimulatedCallSetup) {
    super(`call-${setup.conversationId}`, setup.media !== false, palSessionId, {
      onStart: () => this.pal.userStartedSpeaking(),
      onStop: (durationMs) => this.pal.userStoppedSpeaking(durationMs),
    });
    this.#setup = setup;
    this.#timers = new Timers(setup.clock);
    this.line = new FaultyLine(this, this.#timers, setup);
    this.pal = new SimulatedPal({
      clock: setup.clock,
      random: seededRandom(setup.seed),
      script: setup.script,
      conversationId: setup.conversationId,
      speed: setup.speed ?? 1,
      emit: (event) => this.#guest && this.line.carry(event),
      onWord: (word, durationMs) => this.#guest?.media.speak(word, durationMs),
      onSpeaking: (speaking) => this.#palSpeaks(speaking),
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
    this.#cameraStarted = true;
    await this.switchInputs(this.wantedInputs({ ...this.#setup.daily, ...options }), true);
    if (this.isActive) this.emit('started-camera', {});
    return this.getInputDevices();
  }

  async join(options: DailyCallOptions = {}): Promise<DailyParticipantsObject | undefined> {
    this.#counts.joins += 1;
    this.#load();
    this.#timers.open();
    this.#state = 'joining-meeting';
    this.emit('joining-meeting', {});
    await this.#timers.wait(this.#setup.delayMs);
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

  async leave(): Promise<void> {
    if (this.#state === 'left-meeting' || this.#state === 'error' || this.#state === 'new') return;
    this.#counts.leaves += 1;
    this.drop();
  }

  async destroy(): Promise<void> {
    if (this.#destroyed) return;
    await this.leave();
    this.#silence();
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
    const pal = this.#guest && { [palSessionId]: this.#guest.participant(this.line.isBroken) };
    return { local: this.localParticipant(), ...pal };
  }

  participantCounts(): { present: number; hidden: number } {
    const present = this.#state !== 'joined-meeting' ? 0 : this.#guest ? 2 : 1;
    return { present, hidden: 0 };
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
    if (this.#state === 'joined-meeting') this.emit('app-message', { data, fromId });
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
    this.#silence();
    this.#state = 'error';
    this.emit('error', { errorMsg: type, error: { type, msg: type } });
    if (wasJoined) this.emit('left-meeting', {});
    return new Error(type);
  }

  /** Ends the call without counting a leave. */
  drop(): void {
    this.#silence();
    this.#state = 'left-meeting';
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
    if (!this.#cameraStarted)
      void this.switchInputs(this.wantedInputs({ ...this.#setup.daily, ...options }), true);
    this.#timers.every(levelPeriodMs, () =>
      this.meters.measure(this.#setup.clock.now(), this.#guest?.media.level() ?? 0),
    );
    if (!this.#setup.palStaysAway) this.#timers.after(palComesAfterMs, () => this.#bringPal());
  }

  #bringPal(): void {
    this.#guest = new PalGuest({
      name: this.#setup.script.name,
      joinedAt: this.#setup.clock.now(),
      useMedia: this.#setup.media !== false,
      audioOnly: this.#setup.audioOnly === true,
      // A separate random generator, so that the blinking of the face does not change what the PAL says.
      random: seededRandom(this.#setup.seed + 1),
    });
    const participant = this.#guest.participant(this.line.isBroken);
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

  #palSpeaks(speaking: boolean): void {
    this.#guest?.media.setSpeaking(speaking);
    if (speaking) this.emit('active-speaker-change', { activeSpeaker: { peerId: palSessionId } });
  }

  #silence(): void {
    this.#timers.close();
    this.#dismissPal();
    this.#cameraStarted = false;
    this.releaseInputs();
  }

  #dismissPal(): void {
    this.pal.stop();
    this.#guest?.media.close();
    this.#guest = undefined;
  }
}
