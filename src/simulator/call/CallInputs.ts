import type { DailyCall, DailyCallOptions, DailyDeviceInfos, DailyParticipant } from '@daily-co/daily-js';
import type { SimulatedPal } from '../pal/SimulatedPal';
import { CallEffects } from './CallEffects';
import { cameraError } from './cameraError';
import { type InputKind, LocalMedia } from './LocalMedia';
import { Meters } from './Meters';
import { palSessionId } from './PalGuest';
import { ScreenShare } from './ScreenShare';
import type { SimulatedCallSetup } from './SimulatedCallSetup';
import { simulatedParticipant } from './SimulatedParticipant';

/** The user's side of a call: camera, microphone, screen share, devices and audio levels. */
export abstract class CallInputs extends CallEffects {
  protected readonly meters: Meters;
  protected readonly local: LocalMedia;
  /** What was turned off while the call had not started its inputs. */
  readonly #turnedOff = new Set<InputKind>();
  readonly #screen: ScreenShare;
  readonly #onDeviceChange = () => void this.#reportDevices();

  constructor(
    setup: SimulatedCallSetup,
    /** Waits for the shortest time that a device takes to open. */
    opening: () => Promise<void>,
  ) {
    super(`call-${setup.conversationId}`);
    this.startWith(setup.daily.inputSettings);
    const useMedia = setup.media !== false;
    this.meters = new Meters(this.emitter, palSessionId, {
      onStart: () => this.pal.userStartedSpeaking(),
      onStop: (durationMs) => this.pal.userStoppedSpeaking(durationMs),
    });
    this.local = new LocalMedia(useMedia, opening);
    const screenHandlers = {
      onStart: () => this.#reportScreen('local-screen-share-started'),
      onStop: () => this.#reportScreen('local-screen-share-stopped'),
      onFailure: (cause: unknown) => {
        this.emit('local-screen-share-canceled', {});
        this.emit('nonfatal-error', { type: 'screen-share-error', errorMsg: String(cause) });
      },
    };
    this.#screen = new ScreenShare(useMedia, screenHandlers, opening);
  }

  abstract readonly pal: Pick<SimulatedPal, 'userStartedSpeaking' | 'userStoppedSpeaking'>;

  /** The user's identity in the call. */
  protected abstract get user(): {
    readonly sessionId: string;
    readonly name: string;
    readonly joinedAt: number;
  };
  protected localParticipant(): DailyParticipant {
    return simulatedParticipant({
      ...this.user,
      userId: 'simulated-user',
      local: true,
      audio: this.local.input('audio'),
      video: this.sentInput('video'),
      screenAudio: this.#screen.audio,
      screenVideo: this.#screen.video,
    });
  }

  localAudio(): boolean {
    return this.local.isOn('audio');
  }

  localVideo(): boolean {
    return this.local.isOn('video');
  }

  setLocalAudio(on: boolean): DailyCall {
    return this.#turn('audio', on);
  }

  setLocalVideo(on: boolean): DailyCall {
    return this.#turn('video', on);
  }

  startScreenShare(): void {
    void this.#screen.start();
  }

  stopScreenShare(): void {
    this.#screen.stop();
  }

  async enumerateDevices(): Promise<{ devices: MediaDeviceInfo[] }> {
    if (typeof navigator === 'undefined' || !navigator.mediaDevices?.enumerateDevices) return { devices: [] };
    return { devices: await navigator.mediaDevices.enumerateDevices() };
  }

  async getInputDevices(): Promise<DailyDeviceInfos> {
    const describe = (kind: InputKind) => {
      const deviceId = this.local.deviceId(kind);
      return deviceId === undefined ? {} : { deviceId };
    };
    return { camera: describe('video'), mic: describe('audio'), speaker: {} } as DailyDeviceInfos;
  }

  async setInputDevicesAsync(wanted: {
    readonly audioDeviceId?: string | false | null;
    readonly videoDeviceId?: string | false | null;
    readonly audioSource?: MediaStreamTrack | false;
    readonly videoSource?: MediaStreamTrack | false;
  }): Promise<DailyDeviceInfos> {
    const { audioSource = wanted.audioDeviceId, videoSource = wanted.videoDeviceId } = wanted;
    const sources = { audio: audioSource, video: videoSource };
    for (const kind of ['audio', 'video'] as const) {
      const source = sources[kind];
      if (source) this.#selectSource(kind, source);
      if (source && this.local.isOn(kind)) await this.switchInputs([kind], true);
      if (source === false) await this.switchInputs([kind], false);
    }
    return this.#reportSelection();
  }

  async setOutputDeviceAsync(): Promise<DailyDeviceInfos> {
    return this.#reportSelection();
  }

  startLocalAudioLevelObserver(): Promise<void> {
    this.meters.reportsLocal = true;
    return Promise.resolve();
  }

  stopLocalAudioLevelObserver(): void {
    this.meters.reportsLocal = false;
  }

  isLocalAudioLevelObserverRunning(): boolean {
    return this.meters.reportsLocal;
  }

  startRemoteParticipantsAudioLevelObserver(): Promise<void> {
    this.meters.reportsRemote = true;
    return Promise.resolve();
  }

  stopRemoteParticipantsAudioLevelObserver(): void {
    this.meters.reportsRemote = false;
  }

  isRemoteParticipantsAudioLevelObserverRunning(): boolean {
    return this.meters.reportsRemote;
  }

  /** Selects the devices in the options, and returns the inputs that the call starts with. */
  protected wantedInputs(options: DailyCallOptions): InputKind[] {
    const { audioSource, videoSource, startAudioOff, startVideoOff } = options;
    this.#selectSource('audio', audioSource);
    this.#selectSource('video', videoSource);
    const wanted: InputKind[] = [];
    if (audioSource !== false && !startAudioOff) wanted.push('audio');
    if (videoSource !== false && !startVideoOff) wanted.push('video');
    return wanted.filter((kind) => !this.#turnedOff.has(kind));
  }

  #turn(kind: InputKind, on: boolean): DailyCall {
    if (on) this.#turnedOff.delete(kind);
    else this.#turnedOff.add(kind);
    void this.switchInputs([kind], on);
    return this.asDailyCall();
  }

  #selectSource(kind: InputKind, source: DailyCallOptions['audioSource']): void {
    if (typeof source === 'string') this.local.choose(kind, source);
    else if (typeof source === 'object') this.local.use(kind, source);
  }

  protected async switchInputs(kinds: readonly InputKind[], on: boolean): Promise<void> {
    const before = kinds.map((kind) => this.sentInput(kind).track);
    if (!on) for (const kind of kinds) this.local.switchOff(kind);
    const failures = on && kinds.length > 0 ? await this.local.switchOn(kinds) : [];
    if (kinds.includes('video')) await this.followCamera();
    if (!this.isActive) return;
    if (kinds.includes('audio')) this.meters.listenTo(this.local.input('audio').track);
    if (failures.length > 0) this.emit('camera-error', cameraError(failures));
    const participant = this.localParticipant();
    kinds.forEach((kind, index) => {
      this.reportTrack('track-stopped', participant, kind, before[index]);
      this.reportTrack('track-started', participant, kind, this.sentInput(kind).track);
    });
    this.emit('participant-updated', { participant });
    if (on) await this.#reportSelection();
  }

  protected watchDevices(): void {
    globalThis.navigator?.mediaDevices?.addEventListener?.('devicechange', this.#onDeviceChange);
  }

  /** Releases every track and listener. */
  protected releaseInputs(): void {
    globalThis.navigator?.mediaDevices?.removeEventListener?.('devicechange', this.#onDeviceChange);
    this.meters.close();
    this.#screen.stop();
    this.stopEffect();
    this.local.release();
  }

  #reportScreen(action: 'local-screen-share-started' | 'local-screen-share-stopped'): void {
    if (!this.isActive) return;
    this.emit(action, {});
    this.emit('participant-updated', { participant: this.localParticipant() });
  }

  async #reportDevices(): Promise<void> {
    const { devices } = await this.enumerateDevices();
    if (this.isActive) this.emit('available-devices-updated', { availableDevices: devices });
  }

  async #reportSelection(): Promise<DailyDeviceInfos> {
    const devices = await this.getInputDevices();
    if (this.isActive) this.emit('selected-devices-updated', { devices });
    return devices;
  }
}
