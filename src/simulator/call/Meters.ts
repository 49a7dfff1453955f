import type { CallEmitter } from './CallEmitter';
import { Microphone } from './Microphone';
import type { PalMedia } from './PalMedia';
import { VoiceActivity, type VoiceActivityHandlers } from './VoiceActivity';

/** Measures the levels of the user and the PAL, for Daily's level events and to detect the user's speech. */
export class Meters {
  reportsLocal = false;
  reportsRemote = false;
  readonly #emitter: CallEmitter;
  readonly #palSessionId: string;
  readonly #activity: VoiceActivity;
  #microphone: Microphone | undefined;

  constructor(emitter: CallEmitter, palSessionId: string, handlers: VoiceActivityHandlers) {
    this.#emitter = emitter;
    this.#palSessionId = palSessionId;
    this.#activity = new VoiceActivity(handlers);
  }

  listenTo(track: MediaStreamTrack | undefined): void {
    this.close();
    if (track && typeof AudioContext !== 'undefined') this.#microphone = new Microphone(track);
  }

  measure(now: number, pal: Pick<PalMedia, 'level' | 'isBesideTheCall'> | undefined): void {
    const audioLevel = this.#microphone?.level() ?? 0;
    const palLevel = pal?.level() ?? 0;
    // No echo cancellation knows a sound beside the call, and nobody knows how loud it is: the PAL would hear itself.
    this.#activity.hear(audioLevel, pal?.isBesideTheCall ? Number.POSITIVE_INFINITY : palLevel, now);
    if (this.reportsLocal) this.#emitter.emit('local-audio-level', { audioLevel });
    if (this.reportsRemote) {
      const participantsAudioLevel = { [this.#palSessionId]: palLevel };
      this.#emitter.emit('remote-participants-audio-level', { participantsAudioLevel });
    }
  }

  close(): void {
    this.#microphone?.close();
    this.#microphone = undefined;
  }
}
