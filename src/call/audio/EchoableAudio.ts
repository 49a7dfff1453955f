/**
 * A piece of audio, one channel: samples as 16-bit integers or as floats from -1 to 1, or the bytes of 16-bit
 * little-endian PCM, as `fetch` gives them.
 */
export type AudioPiece = Int16Array | Float32Array | Uint8Array | ArrayBuffer;

/** Audio for the PAL to speak: whole, or piece by piece as it comes. */
export type EchoableAudio = AudioPiece | ReadableStream<AudioPiece> | AsyncIterable<AudioPiece>;

/** Hands out audio piece by piece, whatever it came in. */
export interface AudioReader {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: AudioPiece | undefined }>;
  /** Nobody wants the rest. */
  cancel(): void;
}

/** A reader of audio that comes whole or bit by bit. */
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

/** How many samples there are in all, if that is known beforehand. */
export function sampleCount(audio: EchoableAudio): number | undefined {
  if (audio instanceof Int16Array || audio instanceof Float32Array) return audio.length;
  if (audio instanceof Uint8Array || audio instanceof ArrayBuffer) return Math.floor(audio.byteLength / 2);
  return undefined;
}

function nothing(): void {}
