import type { DailyInputSettings, DailyParticipant } from '@daily-co/daily-js';
import { InputEffects } from '../effects/InputEffects';
import { refusesSettings } from '../effects/refusesSettings';
import { CallBasics } from './CallBasics';
import type { InputKind, LocalMedia } from './LocalMedia';
import type { TrackInput } from './SimulatedParticipant';
import { thrown } from './thrown';

/** The input settings of a call: the background of the camera's picture, and noise cancellation. */
export abstract class CallEffects extends CallBasics {
  readonly #effects = new InputEffects();

  protected abstract readonly local: LocalMedia;
  /** True while the call reports changes to the user's tracks. */
  protected abstract get isActive(): boolean;
  protected abstract localParticipant(): DailyParticipant;

  async getInputSettings(): Promise<DailyInputSettings> {
    return this.#effects.settings;
  }

  /** Applies the settings; before the inputs are started, they are kept. Rejects as daily-js does. */
  async updateInputSettings(wanted: DailyInputSettings): Promise<DailyInputSettings> {
    const refusal = refusesSettings(wanted);
    if (refusal !== undefined) throw refusal;
    if (!this.#effects.merge(wanted)) return this.#effects.settings;
    if (wanted.video && this.local.isOn('video')) await this.#showEffect();
    this.emit('input-settings-updated', { inputSettings: this.#effects.settings });
    return this.#effects.settings;
  }

  /** Takes the settings that the call is created with. */
  protected startWith(settings: DailyInputSettings = {}): void {
    this.#effects.merge(settings);
  }

  /** Returns an input as it is sent: the camera with its effect. */
  protected sentInput(kind: InputKind): TrackInput {
    const input = this.local.input(kind);
    return kind === 'audio' ? input : { ...input, track: this.#effects.sent(input.track) };
  }

  /** Applies the settings to the camera that is open now. If that fails, the camera goes on without an effect. */
  protected async followCamera(): Promise<void> {
    try {
      await this.#effects.follow(this.local.ownTrack('video'));
    } catch (cause) {
      this.#effects.dropVideo();
      const { message } = thrown(cause);
      this.emit('nonfatal-error', { type: 'video-processor-error', errorMsg: message });
      this.emit('input-settings-updated', { inputSettings: this.#effects.settings });
    }
  }

  protected stopEffect(): void {
    this.#effects.close();
  }

  protected reportTrack(
    action: 'track-started' | 'track-stopped',
    participant: DailyParticipant,
    type: InputKind,
    track: MediaStreamTrack | undefined,
  ): void {
    if (track) this.emit(action, { participant, track, type });
  }

  async #showEffect(): Promise<void> {
    const before = this.sentInput('video').track;
    await this.followCamera();
    const after = this.sentInput('video').track;
    if (!this.isActive || before === after) return;
    const participant = this.localParticipant();
    this.reportTrack('track-stopped', participant, 'video', before);
    this.reportTrack('track-started', participant, 'video', after);
    this.emit('participant-updated', { participant });
  }
}
