import type { TrackInput } from './SimulatedParticipant';

type Kind = 'audio' | 'video';

/** The user's camera and microphone: real ones where there are any, else inputs that are only said to be on. */
export class LocalMedia {
  readonly #tracks: Partial<Record<Kind, MediaStreamTrack>> = {};
  readonly #inputs: Record<Kind, TrackInput> = { audio: userOff, video: userOff };
  readonly #deviceIds: Partial<Record<Kind, string>> = {};
  readonly #real: boolean;
  #released = false;

  constructor(real: boolean) {
    this.#real = real && typeof navigator !== 'undefined' && navigator.mediaDevices !== undefined;
  }

  input(kind: Kind): TrackInput {
    return this.#inputs[kind];
  }

  isOn(kind: Kind): boolean {
    return this.#inputs[kind].state === 'playable';
  }

  deviceId(kind: Kind): string | undefined {
    return this.#tracks[kind]?.getSettings().deviceId ?? this.#deviceIds[kind];
  }

  /** Switches an input; asks the browser for it the first time. Resolves with why it failed, if it did. */
  async set(kind: Kind, on: boolean): Promise<unknown> {
    if (!on) {
      this.#stop(kind);
      this.#inputs[kind] = userOff;
      return undefined;
    }
    if (!this.#real) {
      this.#inputs[kind] = { state: 'playable' };
      return undefined;
    }
    try {
      const deviceId = this.#deviceIds[kind];
      const stream = await navigator.mediaDevices.getUserMedia({ [kind]: deviceId ? { deviceId } : true });
      const track = stream.getTracks()[0];
      // The call can be over by the time the visitor has answered the browser's question.
      if (this.#released) track?.stop();
      else this.#use(kind, track);
      return undefined;
    } catch (error) {
      this.#inputs[kind] = { state: 'blocked', blocked: reasonOf(error) };
      return error;
    }
  }

  async choose(kind: Kind, deviceId: string): Promise<unknown> {
    this.#deviceIds[kind] = deviceId;
    return this.isOn(kind) ? this.set(kind, true) : undefined;
  }

  /** Stops everything: the camera's light goes out. */
  release(): void {
    this.#released = true;
    this.#stop('audio');
    this.#stop('video');
  }

  #use(kind: Kind, track: MediaStreamTrack | undefined): void {
    this.#stop(kind);
    if (track) this.#tracks[kind] = track;
    this.#inputs[kind] = { state: 'playable', track };
  }

  #stop(kind: Kind): void {
    this.#tracks[kind]?.stop();
    delete this.#tracks[kind];
  }
}

const userOff: TrackInput = { state: 'off', off: { byUser: true } };

function reasonOf(error: unknown): NonNullable<TrackInput['blocked']> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError') return { byDeviceMissing: true };
  if (name === 'NotReadableError') return { byDeviceInUse: true };
  return { byPermissions: true };
}
