import { startTimer } from '../startTimer';
import { listDevices, onDeviceChange } from './browserDevices';
import { deviceIdOf } from './deviceIdOf';
import type { MediaChoices } from './MediaChoices';
import { type MediaKind, type MediaPermission, queryPermission } from './MediaPermission';
import { openInputs } from './openInputs';
import { RetryPauses } from './RetryPauses';

/** The camera or the microphone before the call. */
export interface PreviewInput {
  /** Whether the visitor wants this input on; `track` is what they actually get. */
  readonly wanted: boolean;
  readonly permission: MediaPermission;
  readonly track: MediaStreamTrack | undefined;
  readonly deviceId: string | undefined;
}

/** The visible state of a {@link MediaPreview}. */
export interface PreviewState {
  readonly audio: PreviewInput;
  readonly video: PreviewInput;
  readonly devices: readonly MediaDeviceInfo[];
  readonly preview: MediaPreview;
}

/**
 * The visitor's camera and microphone before the call. A conversation is billed from its creation, so trying out
 * devices must not need one. When it is closed, it gives up its live tracks: the call uses them, or they are stopped.
 */
export class MediaPreview {
  readonly #publish: (state: PreviewState) => void;
  readonly #giveUp: (track: MediaStreamTrack) => void;
  readonly #undos: (() => void)[] = [];
  /** Incremented by every change, so that a late answer is recognized as stale and its track stopped. */
  readonly #changes: Record<MediaKind, number> = { audio: 0, video: 0 };
  readonly #pauses = { audio: new RetryPauses(), video: new RetryPauses() };
  /** Set while an input waits for a device that works; cancels the next attempt. A change of the devices is one too. */
  readonly #lost: Partial<Record<MediaKind, () => void>> = {};
  #state: PreviewState;
  #closed = false;

  /** `giveUp` receives each track that is live when the preview is closed, or that the browser opens after that. */
  constructor(
    choices: MediaChoices,
    publish: (state: PreviewState) => void,
    giveUp: (track: MediaStreamTrack) => void,
  ) {
    const input = (wanted = true, deviceId?: string): PreviewInput => {
      return { wanted, deviceId, permission: 'idle', track: undefined };
    };
    this.#publish = publish;
    this.#giveUp = giveUp;
    this.#state = {
      audio: input(choices.microphoneOn, choices.microphoneId),
      video: input(choices.cameraOn, choices.cameraId),
      devices: [],
      preview: this,
    };
  }

  /** What the call should start with; an input that is not usable is not requested again. */
  get choices(): MediaChoices {
    const { audio, video } = this.#state;
    return {
      microphoneOn: audio.wanted && isUsable(audio),
      microphoneId: audio.deviceId,
      cameraOn: video.wanted && isUsable(video),
      cameraId: video.deviceId,
    };
  }

  /** Opens the inputs that the visitor wants. */
  open(): void {
    this.#publish(this.#state);
    // Deferred, because StrictMode undoes the first mount within this tick and the browser would ask twice.
    queueMicrotask(() => this.#begin());
  }

  /** Ends the preview and gives up its tracks. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const undo of this.#undos.splice(0)) undo();
    for (const kind of kinds) {
      this.#lost[kind]?.();
      const { track } = this.#state[kind];
      if (track) this.#giveUp(track);
    }
  }

  setEnabled(kind: MediaKind, wanted: boolean): void {
    this.#pauses[kind].reset();
    this.#change(kind, { wanted });
    if (wanted) void this.#switchOn([kind]);
    else this.#switchOff(kind);
  }

  /** Uses another device. Resolves once the browser has opened it or refused; at once while the input is off. */
  async setDevice(kind: MediaKind, deviceId: string): Promise<void> {
    this.#pauses[kind].reset();
    this.#change(kind, { deviceId });
    if (this.#state[kind].wanted) await this.#switchOn([kind]);
  }

  #begin(): void {
    if (this.#closed) return;
    this.#undos.push(onDeviceChange(() => this.#devicesChanged()));
    for (const kind of kinds) void this.#watchPermission(kind);
    void this.#switchOn(kinds.filter((kind) => this.#state[kind].wanted));
    void this.#listDevices();
  }

  async #switchOn(wanted: readonly MediaKind[]): Promise<void> {
    if (wanted.length === 0) return;
    const changes = wanted.map((kind) => {
      this.#stop(kind);
      this.#change(kind, { permission: 'pending' });
      return this.#changes[kind];
    });
    const answers = await openInputs(wanted.map((kind) => ({ kind, deviceId: this.#state[kind].deviceId })));
    wanted.forEach((kind, index) => {
      const answer = answers.find((other) => other.kind === kind);
      if (changes[index] !== this.#changes[kind]) answer?.track?.stop();
      else if (this.#closed) answer?.track && this.#giveUp(answer.track);
      else if (answer?.track) this.#show(kind, answer.track);
      else this.#miss(kind, answer?.permission ?? 'not-found');
    });
    // Browsers reveal device names only after granting access to one of them.
    await this.#listDevices();
  }

  #miss(kind: MediaKind, permission: MediaPermission): void {
    this.#change(kind, { permission });
    if (permission === 'not-found') this.#lost[kind] = () => undefined;
  }

  #switchOff(kind: MediaKind): void {
    this.#stop(kind);
    // The browser's answer will be ignored.
    if (this.#state[kind].permission === 'pending') this.#change(kind, { permission: 'idle' });
  }

  #show(kind: MediaKind, track: MediaStreamTrack): void {
    this.#pauses[kind].noteOpened();
    this.#change(kind, { permission: 'granted', track, deviceId: deviceIdOf(track) });
    track.addEventListener('ended', () => {
      // After closing, the track is no longer ours.
      if (this.#state[kind].track === track && !this.#closed) void this.#replace(kind);
    });
  }

  /** Falls back to any other device, because this one was unplugged, or waits, because it does not work. */
  async #replace(kind: MediaKind): Promise<void> {
    this.#stop(kind);
    this.#change(kind, { deviceId: undefined });
    const pause = this.#pauses[kind].next();
    if (pause === 0) return this.#switchOn([kind]);
    this.#change(kind, { permission: 'in-use' });
    this.#lost[kind] =
      pause === undefined ? () => undefined : startTimer(() => void this.#switchOn([kind]), pause);
    await this.#listDevices();
    const isThere = this.#state.devices.some((device) => device.kind === `${kind}input`);
    if (this.#lost[kind] && !isThere) this.#change(kind, { permission: 'not-found' });
  }

  #devicesChanged(): void {
    for (const kind of kinds) {
      this.#pauses[kind].reset();
      if (this.#lost[kind]) void this.#switchOn([kind]);
    }
    void this.#listDevices();
  }

  /** Opens the input as soon as the visitor unblocks it in the browser's settings. */
  async #watchPermission(kind: MediaKind): Promise<void> {
    const status = await queryPermission(kind);
    if (!status || this.#closed) return;
    const retry = () => {
      const { wanted, track, permission } = this.#state[kind];
      if (status.state === 'granted' && wanted && !track && permission !== 'pending')
        void this.#switchOn([kind]);
    };
    status.addEventListener('change', retry);
    this.#undos.push(() => status.removeEventListener('change', retry));
  }

  async #listDevices(): Promise<void> {
    this.#update({ devices: await listDevices() });
  }

  #stop(kind: MediaKind): void {
    this.#changes[kind] += 1;
    this.#lost[kind]?.();
    delete this.#lost[kind];
    const { track } = this.#state[kind];
    if (!track) return;
    this.#change(kind, { track: undefined });
    track.stop();
  }

  #change(kind: MediaKind, patch: Partial<PreviewInput>): void {
    this.#update({ [kind]: { ...this.#state[kind], ...patch } });
  }

  #update(patch: Partial<PreviewState>): void {
    this.#state = { ...this.#state, ...patch };
    if (!this.#closed) this.#publish(this.#state);
  }
}

const kinds: readonly MediaKind[] = ['audio', 'video'];

function isUsable({ permission }: PreviewInput): boolean {
  return permission === 'granted' || permission === 'idle' || permission === 'pending';
}
