/**
 * A piece of mono audio: samples as 16-bit integers or as floats from -1 to 1, or the bytes of 16-bit little-endian
 * PCM, as returned by `fetch`.
 */
export type AudioPiece = Int16Array | Float32Array | Uint8Array | ArrayBuffer;

/** Audio for the PAL to speak: a complete piece, or a stream of pieces. */
export type EchoableAudio = AudioPiece | ReadableStream<AudioPiece> | AsyncIterable<AudioPiece>;

/** Reads audio piece by piece, whatever its type. */
export interface AudioReader {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: AudioPiece | undefined }>;
  /** Discards the rest of the audio. */
  cancel(): void;
}

/** Creates a reader for complete or streamed audio. */
export function readAudio(audio: EchoableAudio): AudioReader {
  if ('getReader' in audio) {
    const reader = audio.getReader();
    return { next: () => reader.read(), cancel: () => void reader.cancel().catch(nothing) };
  }
  if (Symbol.asyncIterator in audio) {
    const iterator = audio[Symbol.asyncIterator]();
    return { next: () => iterator.next(), cancel: () => void iterator.return?.().catch(nothing) };
  }
  let piece: AudioPiece | undefined = audio;
  return {
    async next() {
      const value = piece;
      piece = undefined;
      return value ? { value } : { done: true };
    },
    cancel: nothing,
  };
}

/** Returns the total number of samples, or undefined for a stream. */
export function sampleCount(audio: EchoableAudio): number | undefined {
  if (audio instanceof Int16Array || audio instanceof Float32Array) return audio.length;
  if (audio instanceof Uint8Array || audio instanceof ArrayBuffer) return Math.floor(audio.byteLength / 2);
  return undefined;
}

function nothing(): void {}
