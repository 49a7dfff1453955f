import type { TrackInput } from './SimulatedParticipant';

/** One of the user's inputs. */
export type InputKind = 'audio' | 'video';

/** An input that could not be had, and why. */
export interface InputFailure {
  readonly kind: InputKind;
  readonly cause: unknown;
}

/** The user's camera and microphone: real ones where there are any, else inputs that are only said to be on. */
export class LocalMedia {
  readonly #inputs: Record<InputKind, TrackInput> = { audio: userOff, video: userOff };
  readonly #deviceIds: Partial<Record<InputKind, string>> = {};
  /** Counted up by every change, so that an answer of the browser that comes too late is recognised. */
  readonly #changes: Record<InputKind, number> = { audio: 0, video: 0 };
  readonly #real: boolean;

  constructor(real: boolean) {
    this.#real = real && typeof navigator !== 'undefined' && navigator.mediaDevices !== undefined;
  }

  input(kind: InputKind): TrackInput {
    return this.#inputs[kind];
  }

  isOn(kind: InputKind): boolean {
    return this.#inputs[kind].state === 'playable' || this.#inputs[kind].state === 'loading';
  }

  deviceId(kind: InputKind): string | undefined {
    return this.#inputs[kind].track?.getSettings?.().deviceId ?? this.#deviceIds[kind];
  }

  /** Which device to use from now on. */
  choose(kind: InputKind, deviceId: string): void {
    this.#deviceIds[kind] = deviceId;
  }

  /** Switches inputs on, in one question to the visitor where that will do. */
  async switchOn(kinds: readonly InputKind[]): Promise<readonly InputFailure[]> {
    const changes = kinds.map((kind) => ({ kind, change: this.#change(kind, { state: 'loading' }) }));
    const results = await this.#open(kinds);
    const failures: InputFailure[] = [];
    for (const { kind, change } of changes) {
      const result = results.find((other) => other.kind === kind);
      if (change !== this.#changes[kind]) result?.track?.stop();
      else if (result?.cause === undefined) this.#inputs[kind] = { state: 'playable', track: result?.track };
      else {
        this.#inputs[kind] = { state: 'blocked', blocked: reasonOf(result.cause) };
        failures.push({ kind, cause: result.cause });
      }
    }
    return failures;
  }

  switchOff(kind: InputKind): void {
    const { track } = this.#inputs[kind];
    if (kind === 'video' || !track) return void this.#change(kind, userOff);
    // Daily keeps the microphone while it is muted, so that it is back at once; a camera's light has to go out.
    track.enabled = false;
    this.#inputs[kind] = { ...userOff, track };
    this.#changes[kind] += 1;
  }

  /** Stops everything: the camera's light goes out. */
  release(): void {
    this.#change('audio', userOff);
    this.#change('video', userOff);
  }

  #change(kind: InputKind, input: TrackInput): number {
    this.#inputs[kind].track?.stop();
    this.#inputs[kind] = input;
    this.#changes[kind] += 1;
    return this.#changes[kind];
  }

  async #open(kinds: readonly InputKind[]): Promise<readonly Opened[]> {
    if (!this.#real) return kinds.map((kind) => ({ kind }));
    try {
      const wanted = Object.fromEntries(kinds.map((kind) => [kind, this.#constraint(kind)]));
      const stream = await navigator.mediaDevices.getUserMedia(wanted);
      return stream.getTracks().map((track) => ({ kind: track.kind === 'video' ? 'video' : 'audio', track }));
    } catch (cause) {
      if (kinds.length === 1) return kinds.map((kind) => ({ kind, cause }));
      // What one lacks fails both when both are asked for. A visitor who said no is asked for nothing again.
      const saidNo = cause instanceof Error && cause.name === 'NotAllowedError';
      const alone = async (kind: InputKind) =>
        saidNo && !(await isGranted(kind)) ? [{ kind, cause }] : await this.#open([kind]);
      return (await Promise.all(kinds.map(alone))).flat();
    }
  }

  #constraint(kind: InputKind): boolean | MediaTrackConstraints {
    const deviceId = this.#deviceIds[kind];
    return deviceId === undefined ? true : { deviceId };
  }
}

interface Opened {
  readonly kind: InputKind;
  readonly track?: MediaStreamTrack;
  readonly cause?: unknown;
}

/** True when the browser will not ask for this one. */
async function isGranted(kind: InputKind): Promise<boolean> {
  const name = kind === 'audio' ? 'microphone' : 'camera';
  const status = await navigator.permissions?.query({ name }).catch(() => undefined);
  return status?.state === 'granted';
}

const userOff: TrackInput = { state: 'off', off: { byUser: true } };

function reasonOf(cause: unknown): NonNullable<TrackInput['blocked']> {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotFoundError') return { byDeviceMissing: true };
  if (name === 'NotReadableError') return { byDeviceInUse: true };
  return { byPermissions: true };
}
