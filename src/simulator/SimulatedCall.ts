import type {
  DailyCall,
  DailyDeviceInfos,
  DailyFatalErrorType,
  DailyMeetingState,
  DailyParticipant,
  DailyParticipantsObject,
} from '@daily-co/daily-js';
import { CallBasics } from './CallBasics';
import { cameraError } from './cameraError';
import { LocalMedia } from './LocalMedia';
import { Meters } from './Meters';
import { PalMedia } from './PalMedia';
import type { CallInspection, SimulatedCallSetup } from './SimulatedCallSetup';
import { SimulatedPal } from './SimulatedPal';
import { simulatedParticipant } from './SimulatedParticipant';
import { Timers } from './Timers';
import type { WireEvent } from './Wire';

const localId = 'local-session';
const palId = 'pal-session';
const messageLimit = 4096;
const levelPeriodMs = 100;

/** A call object that does for this library and for daily-react what a Daily call with a PAL in it does. */
export class SimulatedCall extends CallBasics {
  readonly pal: SimulatedPal;
  readonly #setup: SimulatedCallSetup;
  readonly #timers: Timers;
  readonly #local: LocalMedia;
  #media: PalMedia | undefined;
  readonly #meters: Meters;
  #state: DailyMeetingState = 'new';
  #palPresent = false;
  #destroyed = false;
  #stopWaiting: () => void = () => undefined;
  #counts = { joins: 0, leaves: 0, destroys: 0 };

  constructor(setup: SimulatedCallSetup) {
    super();
    this.#setup = setup;
    this.#timers = new Timers(setup.clock);
    this.#local = new LocalMedia(setup.media !== false);
    this.pal = new SimulatedPal({
      clock: setup.clock,
      random: setup.random,
      script: setup.script,
      conversationId: setup.conversationId,
      speed: setup.speed ?? 1,
      emit: (event) => this.deliver(event, palId),
      onWord: (word, durationMs) => this.#media?.speak(word, durationMs),
      onSpeaking: (speaking) => this.#media?.setSpeaking(speaking),
    });
    this.#meters = new Meters(this.emitter, palId, {
      onStart: () => this.pal.userStartedSpeaking(),
      onStop: (durationMs) => this.pal.userStoppedSpeaking(durationMs),
    });
  }

  inspect(): CallInspection {
    return {
      ...this.#counts,
      listeners: this.emitter.size,
      timers: this.#timers.size + this.pal.pendingTimers,
    };
  }

  async join(): Promise<DailyParticipantsObject | undefined> {
    this.#counts.joins += 1;
    this.#state = 'joining-meeting';
    this.emitter.emit('joining-meeting');
    await this.#wait(this.#setup.delayMs ?? 250);
    if (this.#destroyed || this.#state !== 'joining-meeting')
      throw new Error('The call was left while joining.');
    if (this.#setup.failJoin) throw this.fail(this.#setup.failJoin);
    this.#state = 'joined-meeting';
    this.emitter.emit('joined-meeting', { participants: this.participants() });
    void this.#switchOn('audio', this.#setup.daily.audioSource !== false && !this.#setup.daily.startAudioOff);
    void this.#switchOn('video', this.#setup.daily.videoSource !== false && !this.#setup.daily.startVideoOff);
    this.#timers.every(levelPeriodMs, () =>
      this.#meters.measure(this.#setup.clock.now(), this.#media?.level() ?? 0),
    );
    if (!this.#setup.palStaysAway) this.#timers.after(150, () => this.#bringPal());
    return this.participants();
  }

  async leave(): Promise<void> {
    if (this.#state === 'left-meeting' || this.#state === 'new') return;
    this.#counts.leaves += 1;
    this.#state = 'left-meeting';
    this.#silence();
    this.emitter.emit('left-meeting');
  }

  async destroy(): Promise<void> {
    if (this.#destroyed) return;
    await this.leave();
    this.#destroyed = true;
    this.#counts.destroys += 1;
    this.emitter.emit('call-instance-destroyed');
    this.emitter.clear();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  meetingState(): DailyMeetingState {
    return this.#state;
  }

  participants(): DailyParticipantsObject {
    if (this.#state !== 'joined-meeting') return {} as DailyParticipantsObject;
    return { local: this.#localParticipant(), ...(this.#palPresent && { [palId]: this.#palParticipant() }) };
  }

  participantCounts(): { present: number; hidden: number } {
    return { present: this.#palPresent ? 2 : 1, hidden: 0 };
  }

  sendAppMessage(data: WireEvent): DailyCall {
    if (this.#state !== 'joined-meeting') throw new Error('sendAppMessage() is only allowed after joining.');
    if (JSON.stringify(data).length > messageLimit) throw new Error('The app message is larger than 4096.');
    this.#setup.onSent(data);
    if (this.#palPresent) this.#timers.after(20, () => this.pal.receive(data));
    return this.asDailyCall();
  }

  localAudio(): boolean {
    return this.#local.isOn('audio');
  }

  localVideo(): boolean {
    return this.#local.isOn('video');
  }

  setLocalAudio(on: boolean): DailyCall {
    void this.#switchOn('audio', on);
    return this.asDailyCall();
  }

  override localDeviceId(kind: 'audio' | 'video'): string | undefined {
    return this.#local.deviceId(kind);
  }

  override async setInputDevicesAsync(wanted: {
    readonly audioDeviceId?: string | false | null;
    readonly videoDeviceId?: string | false | null;
  }): Promise<DailyDeviceInfos> {
    if (wanted.audioDeviceId) await this.#local.choose('audio', wanted.audioDeviceId);
    if (wanted.videoDeviceId) await this.#local.choose('video', wanted.videoDeviceId);
    if (wanted.audioDeviceId) this.#meters.listenTo(this.#local.input('audio').track);
    const devices = await this.getInputDevices();
    this.emitter.emit('selected-devices-updated', { devices });
    this.emitter.emit('participant-updated', { participant: this.#localParticipant() });
    return devices;
  }

  startLocalAudioLevelObserver(): Promise<void> {
    this.#meters.reportsLocal = true;
    return Promise.resolve();
  }

  isLocalAudioLevelObserverRunning(): boolean {
    return this.#meters.reportsLocal;
  }

  startRemoteParticipantsAudioLevelObserver(): Promise<void> {
    this.#meters.reportsRemote = true;
    return Promise.resolve();
  }

  isRemoteParticipantsAudioLevelObserverRunning(): boolean {
    return this.#meters.reportsRemote;
  }

  setLocalVideo(on: boolean): DailyCall {
    void this.#switchOn('video', on);
    return this.asDailyCall();
  }

  /** Whoever writes into the room: the PAL, or anybody else. */
  deliver(data: unknown, fromId: string): void {
    this.emitter.emit('app-message', { data, fromId });
  }

  /** The PAL leaves the room. */
  removePal(): void {
    if (!this.#palPresent) return;
    const participant = this.#palParticipant();
    this.#palPresent = false;
    this.pal.stop();
    this.emitter.emit('participant-left', { participant, reason: 'hidden' });
  }

  /** Daily gives the call up. */
  fail(type: DailyFatalErrorType): Error {
    this.emitter.emit('error', { errorMsg: type, error: { type, msg: type } });
    return new Error(type);
  }

  /** The room closes without being asked to. */
  drop(): void {
    this.#silence();
    this.#state = 'left-meeting';
    this.emitter.emit('left-meeting');
  }

  #bringPal(): void {
    this.#media = new PalMedia(this.#setup.media !== false, this.#setup.random);
    this.#palPresent = true;
    const participant = this.#palParticipant();
    this.emitter.emit('participant-joined', { participant });
    this.emitter.emit('participant-updated', { participant });
    for (const type of ['audio', 'video'] as const) {
      const { persistentTrack } = participant.tracks[type];
      if (persistentTrack) this.emitter.emit('track-started', { participant, track: persistentTrack, type });
    }
    this.pal.arrive();
  }

  async #switchOn(kind: 'audio' | 'video', on: boolean): Promise<void> {
    const failure = await this.#local.set(kind, on);
    if (this.#destroyed || this.#state !== 'joined-meeting') return;
    if (kind === 'audio') this.#meters.listenTo(this.#local.input('audio').track);
    if (failure) this.emitter.emit('camera-error', cameraError(failure, kind));
    this.emitter.emit('participant-updated', { participant: this.#localParticipant() });
  }

  #silence(): void {
    this.#stopWaiting();
    this.#timers.clear();
    this.pal.stop();
    this.#meters.close();
    this.#media?.close();
    this.#local.release();
    this.#palPresent = false;
  }

  #localParticipant(): DailyParticipant {
    const [audio, video] = [this.#local.input('audio'), this.#local.input('video')];
    const name = this.#setup.daily.userName ?? '';
    return simulatedParticipant({ sessionId: localId, userId: 'user', name, local: true, audio, video });
  }

  #palParticipant(): DailyParticipant {
    return simulatedParticipant({
      sessionId: palId,
      userId: 'tavus-pal-simulated',
      name: this.#setup.script.name,
      local: false,
      audio: { state: 'playable', track: this.#media?.audioTrack },
      video: { state: 'playable', track: this.#media?.videoTrack },
    });
  }

  /** Leaving ends the wait too: a join that never settles would be a leak. */
  #wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.#stopWaiting = resolve;
      this.#timers.after(delayMs, resolve);
    });
  }
}
