import { echoAudio, interrupt } from '../../protocol/interactions';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import { TavusError } from '../../state/TavusError';
import { callSafely } from '../Listeners';
import { type AudioReader, type EchoableAudio, readAudio, sampleCount } from './EchoableAudio';
import type { EchoAudioOptions, EchoOutcome } from './EchoOutcome';
import { PcmChunker } from './PcmChunker';

/** How far sending runs ahead of speaking: far enough for a jittery network, close enough to stop in time. */
const leadMs = 400;

/** What an echo needs from the conversation, and its clock. */
export interface EchoHost {
  send(interaction: TavusInteraction): unknown;
  now(): number;
  /** Resolves after the delay, or when the signal aborts. */
  wait(delayMs: number, signal: AbortSignal): Promise<void>;
}

/** Sends one piece of audio for the PAL to speak, about as fast as the PAL speaks it. */
export class AudioEcho {
  readonly #host: EchoHost;
  readonly #inferenceId: string;
  readonly #options: EchoAudioOptions;
  readonly #sentRate: number;
  #totalMs: number | undefined;
  #sentMs = 0;
  #spokenUntil = 0;
  /** The newest chunk, held back until it is known whether more follow, because the last one is marked as `done`. */
  #held: Uint8Array | undefined;
  #reader: AudioReader | undefined;
  #over = false;
  readonly #abort = new AbortController();
  readonly #cancellation = new Promise<undefined>((resolve) => {
    this.#abort.signal.addEventListener('abort', () => resolve(undefined));
  });

  constructor(host: EchoHost, inferenceId: string, options: EchoAudioOptions = {}) {
    this.#host = host;
    this.#inferenceId = inferenceId;
    this.#options = options;
    this.#sentRate = options.sentSampleRate ?? 24_000;
  }

  /** Sends the audio. Resolves when the PAL has spoken it; never rejects. */
  async play(audio: EchoableAudio): Promise<EchoOutcome> {
    this.#spokenUntil = this.#host.now();
    try {
      await this.#sendAll(audio);
      await this.#untilSpoken(0);
      return { outcome: this.#isCancelled ? 'cancelled' : 'spoken', sentMs: this.#sentMs };
    } catch (cause) {
      this.#reader?.cancel();
      const error = cause instanceof TavusError ? cause : audioFailed(cause);
      return { outcome: 'failed', sentMs: this.#sentMs, error };
    } finally {
      this.#over = true;
    }
  }

  /** Interrupts the PAL, even in the middle of a word, and discards the rest of the audio. */
  cancel(): void {
    if (this.#over || this.#isCancelled) return;
    this.#abort.abort();
    this.#reader?.cancel();
    if (this.#sentMs > 0) this.#interrupt();
  }

  get #isCancelled(): boolean {
    return this.#abort.signal.aborted;
  }

  async #sendAll(audio: EchoableAudio): Promise<void> {
    const { sampleRate = 24_000 } = this.#options;
    if (!(sampleRate > 0 && this.#sentRate > 0)) throw new RangeError('Sample rates must be above zero.');
    const samples = sampleCount(audio);
    this.#totalMs = samples === undefined ? undefined : (samples / sampleRate) * 1000;
    const chunker = new PcmChunker(sampleRate, this.#sentRate);
    try {
      await this.#read(audio, chunker);
    } finally {
      // Even if reading failed, the PAL must not be left waiting for more audio.
      await this.#sendAllButLast(chunker.flush());
      await this.#sendHeld(true);
    }
  }

  async #read(audio: EchoableAudio, chunker: PcmChunker): Promise<void> {
    const reader = readAudio(audio);
    this.#reader = reader;
    if (this.#isCancelled) reader.cancel();
    while (!this.#isCancelled) {
      // A stream may never yield again, so a cancellation must not wait for it.
      const read = await Promise.race([reader.next(), this.#cancellation]);
      if (!read || read.done || !read.value) return;
      await this.#sendAllButLast(chunker.push(read.value));
    }
  }

  async #sendAllButLast(chunks: readonly Uint8Array[]): Promise<void> {
    for (const chunk of chunks) {
      await this.#sendHeld(false);
      this.#held = chunk;
    }
  }

  async #sendHeld(done: boolean): Promise<void> {
    const chunk = this.#held;
    if (!chunk) return;
    await this.#untilSpoken(leadMs);
    if (this.#isCancelled) return;
    this.#held = undefined;
    const options = { inferenceId: this.#inferenceId, done, sampleRate: this.#sentRate };
    this.#host.send(echoAudio(btoa(String.fromCharCode(...chunk)), options));
    const durationMs = (chunk.length / 2 / this.#sentRate) * 1000;
    this.#sentMs += durationMs;
    this.#spokenUntil = Math.max(this.#spokenUntil, this.#host.now()) + durationMs;
    const progress = { sentMs: this.#sentMs, totalMs: this.#totalMs };
    callSafely(() => this.#options.onProgress?.(progress));
  }

  /** Waits until everything sent has been spoken, except the last `lead` milliseconds. */
  async #untilSpoken(lead: number): Promise<void> {
    const delayMs = this.#spokenUntil - this.#host.now() - lead;
    if (delayMs > 0 && !this.#isCancelled) await this.#host.wait(delayMs, this.#abort.signal);
  }

  #interrupt(): void {
    try {
      this.#host.send(interrupt());
    } catch (error) {
      // The conversation is over, so there is nothing to interrupt.
      if (!(error instanceof TavusError)) throw error;
    }
  }
}

function audioFailed(cause: unknown): TavusError {
  return new TavusError('audio-failed', 'The audio for the PAL to speak could not be read completely.', {
    hint: 'See the cause. The PAL has spoken everything before the failure.',
    cause,
  });
}
