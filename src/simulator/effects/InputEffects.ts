import type { DailyInputSettings, DailyInputVideoProcessorSettings } from '@daily-co/daily-js';
import type { PictureEffect } from './PictureEffect';

/** How strong a blur is whose strength is not set. */
const usualStrength = 0.5;

/** The input settings of a call, and the camera's picture with the effect that they ask for. */
export class InputEffects {
  #settings: DailyInputSettings = {};
  #camera: MediaStreamTrack | undefined;
  #effect: PictureEffect | undefined;
  /** Incremented on every change, so that an effect that opens late is recognized as stale. */
  #changes = 0;

  /** The settings, in the form in which Daily reports them. */
  get settings(): DailyInputSettings {
    const none = { processor: { type: 'none' } } as const;
    return { audio: this.#settings.audio ?? none, video: this.#settings.video ?? none };
  }

  /** Merges settings into the current ones. Returns false if nothing has changed. */
  merge({ audio, video }: DailyInputSettings): boolean {
    const before = JSON.stringify(this.settings);
    this.#settings = {
      audio: { ...this.settings.audio, ...audio },
      video: { ...this.settings.video, ...video },
    };
    return JSON.stringify(this.settings) !== before || hasBuffer(video?.processor);
  }

  /** Resets the settings of an effect that failed. */
  dropVideo(): void {
    this.merge({ video: { processor: { type: 'none' } } });
    this.close();
  }

  /** Returns the track that is sent for the camera's. */
  sent(camera: MediaStreamTrack | undefined): MediaStreamTrack | undefined {
    return camera && camera === this.#camera ? (this.#effect?.track ?? camera) : camera;
  }

  /** Applies the settings to the camera's track; undefined without a camera of the call's own. */
  async follow(camera: MediaStreamTrack | undefined): Promise<void> {
    this.close();
    const processor = this.settings.video?.processor;
    if (!camera || !processor || !isDrawn(processor)) return;
    const change = this.#changes;
    const effect = await openEffect(camera, processor);
    if (change !== this.#changes) return effect.close();
    this.#camera = camera;
    this.#effect = effect;
  }

  /** Stops drawing. */
  close(): void {
    this.#changes += 1;
    this.#effect?.close();
    this.#effect = undefined;
    this.#camera = undefined;
  }
}

type DrawnProcessor = Extract<
  DailyInputVideoProcessorSettings,
  { readonly type: 'background-blur' | 'background-image' }
>;

async function openEffect(camera: MediaStreamTrack, processor: DrawnProcessor): Promise<PictureEffect> {
  const { PictureEffect, readImage } = await import('./PictureEffect');
  if (processor.type === 'background-blur')
    return PictureEffect.open(camera, { blur: processor.config.strength ?? usualStrength });
  const { source } = processor.config;
  if (typeof source !== 'string' && !(source instanceof ArrayBuffer))
    throw new Error("The simulator has none of Daily's own images.");
  return PictureEffect.open(camera, { image: await readImage(source) });
}

function isDrawn(processor: DailyInputVideoProcessorSettings): processor is DrawnProcessor {
  return processor.type === 'background-blur' || processor.type === 'background-image';
}

/** Buffers all look the same as JSON. */
function hasBuffer(processor: DailyInputVideoProcessorSettings | undefined): boolean {
  return processor?.type === 'background-image' && processor.config.source instanceof ArrayBuffer;
}
