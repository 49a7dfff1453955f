import type {
  DailyCall,
  DailyEventObjectParticipant,
  DailyEventObjectParticipants,
  DailyEventObjectSelectedDevicesUpdated,
  DailyFactoryOptions,
  DailyParticipant,
} from '@daily-co/daily-js';
import { within } from '../within';
import { deviceIdOf } from './deviceIdOf';
import type { MediaKind } from './MediaPermission';

/** How long the start waits for Daily to accept the tracks. */
const answerTimeoutMs = 1000;

/**
 * The live tracks that go from the hair check into the call, so that no device is opened twice and its light does not
 * blink. Daily uses such a track but never stops it or opens its device again, so this class does both.
 */
export class HandedMedia {
  /** `open` while a requested call can still use tracks, `used` from the creation of the call to its end. */
  #phase: 'closed' | 'open' | 'used' = 'closed';
  readonly #tracks = new Map<MediaKind, MediaStreamTrack>();
  readonly #undos: (() => void)[] = [];

  /** True while a call has been requested and not created. */
  get isOpen(): boolean {
    return this.#phase === 'open';
  }

  /** Keeps the tracks that arrive from now on, because a call was requested. */
  open(): void {
    if (this.#phase === 'closed') this.#phase = 'open';
  }

  /** Keeps the track for the call, or stops it if no call will use it. */
  receive(track: MediaStreamTrack): void {
    const kind = track.kind === 'video' ? 'video' : 'audio';
    if (!this.isOpen) track.stop();
    else {
      this.release(kind);
      this.#tracks.set(kind, track);
    }
  }

  /** Returns the options of a call that will use the tracks, and stops the tracks that it will not use. */
  prepare(options: DailyFactoryOptions): DailyFactoryOptions {
    if (this.isOpen) this.#phase = 'used';
    const { audioSource, videoSource, ...others } = options;
    return {
      ...others,
      ...(!this.#keepIfWanted('audio', options) && audioSource !== undefined && { audioSource }),
      ...(!this.#keepIfWanted('video', options) && videoSource !== undefined && { videoSource }),
    };
  }

  /** Gives the tracks to a call that has not joined yet, and stops each as soon as the call no longer uses it. */
  async giveTo(call: DailyCall): Promise<void> {
    this.#stopWatching();
    const [audioSource, videoSource] = [this.#tracks.get('audio'), this.#tracks.get('video')];
    if (!audioSource && !videoSource) return;
    this.#watch(call);
    // Not among the call's options, because daily-js prints a warning for each track there.
    const sources = { ...(audioSource && { audioSource }), ...(videoSource && { videoSource }) };
    const isGiven = call.setInputDevicesAsync(sources).catch(() => this.#releaseAll());
    await within(answerTimeoutMs, isGiven);
  }

  #watch(call: DailyCall): void {
    let wasOn = false;
    const look = (participant: DailyParticipant | undefined) => {
      if (!participant?.local) return;
      const isOff = participant.tracks.video.state === 'off';
      // Before the call has started the camera, it is off as well.
      if (isOff && wasOn) void this.giveBack(call, 'video');
      wasOn ||= !isOff;
    };
    const onJoined = ({ participants }: DailyEventObjectParticipants) => look(participants.local);
    const onParticipant = ({ participant }: DailyEventObjectParticipant) => look(participant);
    const onSelection = ({ devices }: DailyEventObjectSelectedDevicesUpdated) => {
      this.#compare('audio', devices.mic);
      this.#compare('video', devices.camera);
    };
    call.on('joined-meeting', onJoined);
    call.on('participant-updated', onParticipant);
    call.on('selected-devices-updated', onSelection);
    this.#undos.push(
      () => call.off('joined-meeting', onJoined),
      () => call.off('participant-updated', onParticipant),
      () => call.off('selected-devices-updated', onSelection),
    );
    for (const [kind, track] of this.#tracks) {
      // `InputFallback` lets Daily open another device instead.
      const forget = () => {
        if (this.#tracks.get(kind) === track) this.release(kind);
      };
      track.addEventListener('ended', forget);
      this.#undos.push(() => track.removeEventListener('ended', forget));
    }
  }

  /** Stops the track of an input that is off. Daily opens the same device when the input is turned on again. */
  async giveBack(call: DailyCall, kind: MediaKind): Promise<void> {
    const deviceId = deviceIdOf(this.#tracks.get(kind));
    if (!this.#tracks.has(kind)) return;
    this.release(kind);
    if (deviceId === undefined || call.isDestroyed()) return;
    await call.setInputDevicesAsync({ [`${kind}DeviceId`]: deviceId }).catch(() => undefined);
  }

  /** Stops the track of one input, because the call uses another one. */
  release(kind: MediaKind): void {
    this.#tracks.get(kind)?.stop();
    this.#tracks.delete(kind);
  }

  /** Stops everything, because the call is over or is not going to be. */
  close(): void {
    this.#phase = 'closed';
    this.#stopWatching();
    this.#releaseAll();
  }

  #stopWatching(): void {
    for (const undo of this.#undos.splice(0)) undo();
  }

  #releaseAll(): void {
    for (const kind of ['audio', 'video'] as const) this.release(kind);
  }

  #keepIfWanted(kind: MediaKind, options: DailyFactoryOptions): boolean {
    const track = this.#tracks.get(kind);
    const isWanted = track?.readyState === 'live' && wants(options, kind, deviceIdOf(track));
    if (!isWanted) this.release(kind);
    return isWanted;
  }

  /** Stops the track if the call has selected another device; Daily names none while it uses a track. */
  #compare(kind: MediaKind, selected: object): void {
    const deviceId = 'deviceId' in selected ? selected.deviceId : undefined;
    if (deviceId !== undefined && deviceId !== deviceIdOf(this.#tracks.get(kind))) this.release(kind);
  }
}

/** Returns whether a call with these options should start with this device, opened as the hair check opens it. */
function wants(options: DailyFactoryOptions, kind: MediaKind, deviceId: string | undefined): boolean {
  const { audioSource, videoSource, startAudioOff, startVideoOff, inputSettings, dailyConfig } = options;
  const source = kind === 'audio' ? audioSource : videoSource;
  const isOff = kind === 'audio' ? startAudioOff : startVideoOff;
  const constraints =
    kind === 'audio' ? dailyConfig?.userMediaAudioConstraints : dailyConfig?.userMediaVideoConstraints;
  const isOther = typeof source === 'string' && source !== deviceId;
  // Daily applies the application's own constraints and effects only to a track that it opens itself.
  return source !== false && !isOff && !isOther && !inputSettings?.[kind] && !constraints;
}
