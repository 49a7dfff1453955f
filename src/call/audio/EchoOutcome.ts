import type { TavusError } from '../../state/TavusError';

/** How playing audio through the PAL ended, and how much of it was sent. */
export interface EchoOutcome {
  /** `spoken`: all of the audio was sent and spoken. `cancelled`: it was stopped. `failed`: see `error`. */
  readonly outcome: 'spoken' | 'cancelled' | 'failed';
  /** How much of the audio was sent, in milliseconds. */
  readonly sentMs: number;
  /** Why it failed: `not-connected`, or `audio-failed` with the error thrown by the audio as its `cause`. */
  readonly error?: TavusError | undefined;
}

/** The progress of the audio; `totalMs` is known unless the audio is a stream. */
export interface EchoProgress {
  /** How much of the audio has been sent so far, in milliseconds. */
  readonly sentMs: number;
  /** How long the audio is, in milliseconds; undefined for a stream. */
  readonly totalMs: number | undefined;
}

/** Options for speaking audio; all are optional. */
export interface EchoAudioOptions {
  /** The sample rate of the audio in hertz; 24,000 by default. */
  readonly sampleRate?: number | undefined;
  /** The sample rate sent to Tavus in hertz; 24,000 by default, as Tavus recommends. */
  readonly sentSampleRate?: number | undefined;
  /** Called after each chunk is sent (about 58 ms of audio at 24,000 Hz). */
  readonly onProgress?: ((progress: EchoProgress) => void) | undefined;
}
