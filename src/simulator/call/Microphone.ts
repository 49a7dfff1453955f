import { loudness } from '../voice/loudness';

/** Measures the level of a microphone. */
export class Microphone {
  readonly #context: AudioContext;
  readonly #meter: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;

  constructor(track: MediaStreamTrack) {
    this.#context = new AudioContext();
    this.#meter = this.#context.createAnalyser();
    this.#meter.fftSize = 1024;
    this.#samples = new Float32Array(this.#meter.fftSize);
    this.#context.createMediaStreamSource(new MediaStream([track])).connect(this.#meter);
  }

  level(): number {
    this.#meter.getFloatTimeDomainData(this.#samples);
    return loudness(this.#samples);
  }

  close(): void {
    this.#context.close().catch(() => undefined);
  }
}
