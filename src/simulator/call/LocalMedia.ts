import type { TrackInput } from './SimulatedParticipant';
import { thrown } from './thrown';

/** One of the user's inputs. */
export type InputKind = 'audio' | 'video';

/** An input that could not be opened, and the cause. */
export interface InputFailure {
  readonly kind: InputKind;
  readonly cause: unknown;
}

/** The user's camera and microphone: real ones where the browser supports them, otherwise only reported as on. */
export class LocalMedia {
  readonly #inputs: Record<InputKind, TrackInput> = { audio: userOff, video: userOff };
  readonly #deviceIds: Partial<Record<InputKind, string>> = {};
  /** Tracks of the application. Like Daily, this uses them but never stops them, and does not know their devices. */
  readonly #given: Partial<Record<InputKind, MediaStreamTrack>> = {};
  readonly #foreign = new WeakSet<MediaStreamTrack>();
  /** Incremented on every change, so that a late response from the browser is recognized as stale. */
  readonly #changes: Record<InputKind, number> = { audio: 0, video: 0 };
  /** True while the microphone is off and yet open. */
  #muted = false;
  readonly #real: boolean;
  readonly #opening: () => Promise<void>;

  constructor(
    real: boolean,
    /** Waits for the shortest time that a device takes to open. */
    opening: () => Promise<void>,
  ) {
    this.#opening = opening;
    this.#real = real && typeof navigator !== 'undefined' && navigator.mediaDevices !== undefined;
  }

  input(kind: InputKind): TrackInput {
    return this.#inputs[kind];
  }

  /** The track that was opened here, unlike one of the application, to which Daily applies no effects. */
  ownTrack(kind: InputKind): MediaStreamTrack | undefined {
    const { track } = this.#inputs[kind];
    return track && !this.#foreign.has(track) ? track : undefined;
  }

  isOn(kind: InputKind): boolean {
    return this.#inputs[kind].state === 'playable' || this.#inputs[kind].state === 'loading';
  }

  deviceId(kind: InputKind): string | undefined {
    if (this.#given[kind]) return undefined;
    return this.#inputs[kind].track?.getSettings?.().deviceId ?? this.#deviceIds[kind];
  }

  /** Sets the device to open from now on. */
  choose(kind: InputKind, deviceId: string): void {
    this.#deviceIds[kind] = deviceId;
    delete this.#given[kind];
  }

  /** Sets the track to use instead of a device from now on. */
  use(kind: InputKind, track: MediaStreamTrack): void {
    this.#given[kind] = track;
    this.#foreign.add(track);
  }

  /** Turns inputs on, with a single permission prompt where possible. */
  async switchOn(kinds: readonly InputKind[]): Promise<readonly InputFailure[]> {
    const closed = kinds.filter((kind) => !this.#unmute(kind));
    const changes = closed.map((kind) => ({ kind, change: this.#change(kind, { state: 'loading' }) }));
    const results = await this.#openOrUse(closed);
    const failures: InputFailure[] = [];
    for (const { kind, change } of changes) {
      const result = results.find((other) => other.kind === kind);
      if (change !== this.#changes[kind]) this.#stop(result?.track);
      else if (result?.cause === undefined) this.#inputs[kind] = { state: 'playable', track: result?.track };
      else {
        this.#inputs[kind] = { state: 'blocked', blocked: reasonOf(result.cause) };
        failures.push({ kind, cause: result.cause });
      }
    }
    return failures;
  }

  switchOff(kind: InputKind): void {
    const { track, state } = this.#inputs[kind];
    const isOpen = this.#muted || state === 'playable';
    if (kind === 'video' || !isOpen) return void this.#change(kind, userOff);
    // Daily keeps a muted microphone open so that unmuting is immediate, but stops a camera so that its light goes out.
    if (track) track.enabled = false;
    this.#inputs.audio = { ...userOff, track };
    this.#changes.audio += 1;
    this.#muted = true;
  }

  /** Turns on the microphone that is only muted. Returns false if it has to be opened. */
  #unmute(kind: InputKind): boolean {
    if (kind === 'video' || !this.#muted || !this.#isStillWanted(this.#inputs.audio.track)) return false;
    const { track } = this.#inputs.audio;
    if (track) track.enabled = true;
    this.#inputs.audio = { state: 'playable', track };
    this.#changes.audio += 1;
    this.#muted = false;
    return true;
  }

  /** True if the track of the muted microphone is live, and no other one was chosen in the meantime. */
  #isStillWanted(track: MediaStreamTrack | undefined): boolean {
    if (!track) return true;
    const { audio: given } = this.#given;
    const { audio: chosen } = this.#deviceIds;
    const isChosen = given ? given === track : [undefined, track.getSettings().deviceId].includes(chosen);
    return track.readyState === 'live' && isChosen;
  }

  /** Stops both inputs, which turns the camera's light off. */
  release(): void {
    this.#change('audio', userOff);
    this.#change('video', userOff);
  }

  #change(kind: InputKind, input: TrackInput): number {
    if (kind === 'audio') this.#muted = false;
    this.#stop(this.#inputs[kind].track);
    this.#inputs[kind] = input;
    this.#changes[kind] += 1;
    return this.#changes[kind];
  }

  #stop(track: MediaStreamTrack | undefined): void {
    if (track && !this.#foreign.has(track)) track.stop();
  }

  async #openOrUse(kinds: readonly InputKind[]): Promise<readonly Opened[]> {
    const given = kinds.flatMap((kind) => {
      const track = this.#given[kind];
      return track ? { kind, track } : [];
    });
    for (const { track } of given) track.enabled = true;
    const others = kinds.filter((kind) => !this.#given[kind]);
    return others.length > 0 ? [...given, ...(await this.#open(others))] : given;
  }

  async #open(kinds: readonly InputKind[]): Promise<readonly Opened[]> {
    const opening = this.#opening();
    if (!this.#real) {
      await opening;
      return kinds.map((kind) => ({ kind }));
    }
    try {
      const wanted = Object.fromEntries(kinds.map((kind) => [kind, this.#constraint(kind)]));
      const [stream] = await Promise.all([navigator.mediaDevices.getUserMedia(wanted), opening]);
      return stream.getTracks().map((track) => ({ kind: track.kind === 'video' ? 'video' : 'audio', track }));
    } catch (cause) {
      const [kind, other] = kinds;
      if (kind !== undefined && other === undefined) {
        if (!this.#isGone(kind, cause)) return [{ kind, cause }];
        // The chosen device no longer exists: any other one is better than none.
        delete this.#deviceIds[kind];
        return this.#open(kinds);
      }
      // A request for both fails if either fails, so each is retried alone. After a denial, only inputs that need no
      // prompt are retried.
      const saidNo = thrown(cause).name === 'NotAllowedError';
      const alone = async (kind: InputKind) =>
        saidNo && !(await isGranted(kind)) ? [{ kind, cause }] : await this.#open([kind]);
      return (await Promise.all(kinds.map(alone))).flat();
    }
  }

  #constraint(kind: InputKind): boolean | MediaTrackConstraints {
    const deviceId = this.#deviceIds[kind];
    // `exact`, because Chromium ignores a device that is only preferred.
    return deviceId === undefined ? true : { deviceId: { exact: deviceId } };
  }

  #isGone(kind: InputKind, cause: unknown): boolean {
    const { name } = thrown(cause);
    return this.#deviceIds[kind] !== undefined && /^(OverconstrainedError|NotFoundError)$/.test(name);
  }
}

interface Opened {
  readonly kind: InputKind;
  readonly track?: MediaStreamTrack;
  readonly cause?: unknown;
}

/** True if the browser has granted this input and will not prompt for it. */
async function isGranted(kind: InputKind): Promise<boolean> {
  const name = kind === 'audio' ? 'microphone' : 'camera';
  const status = await navigator.permissions?.query({ name }).catch(() => undefined);
  return status?.state === 'granted';
}

const userOff: TrackInput = { state: 'off', off: { byUser: true } };

function reasonOf(cause: unknown): NonNullable<TrackInput['blocked']> {
  const { name } = thrown(cause);
  if (name === 'NotFoundError') return { byDeviceMissing: true };
  if (name === 'NotReadableError') return { byDeviceInUse: true };
  return { byPermissions: true };
}
