import type { TavusError } from '../../state/TavusError';

/** How the PAL's speaking of some audio ended, and how much of it was sent. */
export interface EchoOutcome {
  /** `spoken`: all of it was sent. `cancelled`: somebody stopped it. `failed`: see `error`. */
  readonly outcome: 'spoken' | 'cancelled' | 'failed';
  /** How much of the audio was sent, in milliseconds. */
  readonly sentMs: number;
  /** Why it failed: `not-connected`, or `audio-failed` with what the audio threw as its `cause`. */
  readonly error?: TavusError | undefined;
}

/** How far the audio has come; `totalMs` is known when it was handed over whole. */
export interface EchoProgress {
  /** How much of the audio was sent so far, in milliseconds. */
  readonly sentMs: number;
  /** How long the audio is, in milliseconds; undefined for a stream. */
  readonly totalMs: number | undefined;
}

/** How audio is spoken; everything can be left out. */
export interface EchoAudioOptions {
  /** Samples per second of the audio; 24,000 unless told. */
  readonly sampleRate?: number | undefined;
  /** Samples per second as Tavus gets them: 24,000, which it recommends, unless told. */
  readonly sentSampleRate?: number | undefined;
  /** Called whenever a chunk, about 58 ms, has been sent. */
  readonly onProgress?: ((progress: EchoProgress) => void) | undefined;
}
