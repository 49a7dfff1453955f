import type { AudioPiece } from './EchoableAudio';
import { Resampler } from './Resampler';

/**
 * The number of bytes of PCM that fit into one message: 58 ms at 24 kHz. A multiple of 6, so that no sample is split and
 * base64 needs no padding.
 */
export const chunkBytes = 2784;

/** Converts pieces of audio of any type to chunks of 16-bit PCM that each fit into one message. */
export class PcmChunker {
  readonly #resampler: Resampler | undefined;
  #oddByte: number | undefined;
  #rest: Uint8Array = new Uint8Array();

  constructor(fromRate: number, toRate: number) {
    this.#resampler = fromRate === toRate ? undefined : new Resampler(fromRate, toRate);
  }

  /** Adds a piece and returns the chunks that are now full. */
  push(piece: AudioPiece): Uint8Array[] {
    return this.#cut(this.#resample(this.#samplesOf(piece)));
  }

  /** Returns the remaining chunks; the last one may be short. */
  flush(): Uint8Array[] {
    const chunks = this.#resampler ? this.#cut(bytesOf(toIntegers(this.#resampler.flush()))) : [];
    if (this.#rest.length > 0) chunks.push(this.#rest);
    this.#rest = new Uint8Array();
    return chunks;
  }

  #samplesOf(piece: AudioPiece): Int16Array | Float32Array {
    if (piece instanceof Int16Array || piece instanceof Float32Array) return piece;
    const isBytes = piece instanceof Uint8Array || piece instanceof ArrayBuffer;
    if (!isBytes) throw new TypeError('A piece of audio must be samples or bytes.');
    const bytes = piece instanceof Uint8Array ? piece : new Uint8Array(piece);
    // The network can split the data anywhere, even in the middle of a sample.
    const all = this.#oddByte === undefined ? bytes : joined(Uint8Array.of(this.#oddByte), bytes);
    const even = all.length - (all.length % 2);
    this.#oddByte = all[even];
    return new Int16Array(all.slice(0, even).buffer);
  }

  #resample(samples: Int16Array | Float32Array): Uint8Array {
    if (this.#resampler) return bytesOf(toIntegers(this.#resampler.push(toFloats(samples))));
    return bytesOf(samples instanceof Int16Array ? samples : toIntegers(samples));
  }

  #cut(bytes: Uint8Array): Uint8Array[] {
    const all = joined(this.#rest, bytes);
    const chunks: Uint8Array[] = [];
    let start = 0;
    for (; start + chunkBytes <= all.length; start += chunkBytes) {
      chunks.push(all.slice(start, start + chunkBytes));
    }
    this.#rest = all.slice(start);
    return chunks;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

// The wire format is little-endian, and so is every machine that runs a browser with WebRTC.
function bytesOf(samples: Int16Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

function toIntegers(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => {
    const loudest = Math.max(-1, Math.min(1, sample));
    return Math.round(loudest < 0 ? loudest * 0x8000 : loudest * 0x7fff);
  });
}

function toFloats(samples: Int16Array | Float32Array): Float32Array {
  if (samples instanceof Float32Array) return samples;
  return Float32Array.from(samples, (sample) => (sample < 0 ? sample / 0x8000 : sample / 0x7fff));
}
