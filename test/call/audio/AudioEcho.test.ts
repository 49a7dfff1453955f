// @vitest-environment node
import fc from 'fast-check';
import { manualClock } from 'tavus-react/simulator';
import { describe, expect, it } from 'vitest';
import { AudioEcho } from '../../../src/call/audio/AudioEcho';
import type { AudioPiece, EchoableAudio } from '../../../src/call/audio/EchoableAudio';
import type { EchoAudioOptions, EchoProgress } from '../../../src/call/audio/EchoOutcome';
import type { TavusInteraction } from '../../../src/protocol/TavusInteraction';
import { defaultMessageLimit, messageSize, wireMessage } from '../../../src/protocol/wireMessage';
import { TavusError } from '../../../src/state/TavusError';

interface Sent {
  readonly atMs: number;
  readonly interaction: TavusInteraction;
}

/** Creates an echo on a manual clock, and records everything that it sends. */
function newEcho(options?: EchoAudioOptions, send: (sent: readonly Sent[]) => void = () => undefined) {
  const clock = manualClock(0);
  const sent: Sent[] = [];
  const host = {
    now: clock.now,
    send(interaction: TavusInteraction) {
      send(sent);
      sent.push({ atMs: clock.now(), interaction });
    },
    wait: (delayMs: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        clock.setTimeout(resolve, delayMs);
        signal.onabort = () => resolve();
      }),
  };
  const echo = new AudioEcho(host, 'echo-1', options);
  const chunks = () => sent.flatMap(({ interaction }) => chunkOf(interaction) ?? []);
  /** Plays the audio to the end, advancing the clock as far as needed. */
  async function play(audio: EchoableAudio) {
    let over = false;
    const playing = echo.play(audio).finally(() => {
      over = true;
    });
    while (!over) await clock.advance(20);
    return playing;
  }
  return { clock, echo, sent, chunks, play, bytes: () => Buffer.concat(chunks().map(({ bytes }) => bytes)) };
}

interface Chunk {
  readonly bytes: Buffer;
  readonly sample_rate: number;
  readonly inference_id: string;
  readonly done: boolean;
}

function chunkOf(interaction: TavusInteraction): Chunk | undefined {
  if (interaction.event_type !== 'conversation.echo') return undefined;
  const properties = 'properties' in interaction ? interaction.properties : {};
  const { audio, ...rest } = properties as Omit<Chunk, 'bytes'> & { readonly audio: string };
  return { ...rest, bytes: Buffer.from(audio, 'base64') };
}

/** Yields the pieces one by one, as a network delivers them, then throws `error` if there is one. */
async function* stream(pieces: readonly AudioPiece[], error?: Error): AsyncGenerator<AudioPiece> {
  yield* pieces;
  if (error) throw error;
}

const seconds = (count: number, rate = 24_000) => new Int16Array(count * rate).map((_, index) => index % 997);
const bytesOf = (samples: Int16Array) => Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);

/** An even number of random bytes, cut into pieces at arbitrary positions. */
const cutBytes = fc
  .tuple(fc.uint8Array({ minLength: 0, maxLength: 9000 }), fc.array(fc.nat(9000), { maxLength: 6 }))
  .map(([bytes, cuts]) => {
    const even = bytes.slice(0, bytes.length - (bytes.length % 2));
    const places = [0, ...cuts.toSorted((a, b) => a - b), even.length];
    return { even, pieces: places.map((place, index) => even.slice(places[index - 1] ?? 0, place)) };
  });

describe('received audio', () => {
  it('matches the input exactly, however it was split', async () => {
    await fc.assert(
      fc.asyncProperty(cutBytes, async ({ even, pieces }) => {
        const { play, bytes, chunks } = newEcho();
        expect(await play(stream(pieces))).toMatchObject({ outcome: 'spoken' });
        expect(bytes().equals(even)).toBe(true);
        expect(chunks().map(({ done }) => done)).toEqual(
          chunks().map((_, index) => index === chunks().length - 1),
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['samples', (samples: Int16Array) => samples],
    ['an ArrayBuffer', (samples: Int16Array) => samples.slice().buffer],
    ['bytes', (samples: Int16Array) => new Uint8Array(bytesOf(samples))],
    ['a ReadableStream', (samples: Int16Array) => new Response(new Uint8Array(bytesOf(samples))).body],
    ['an async iterable', (samples: Int16Array) => stream([samples])],
  ])('is identical when given as %s', async (_, make) => {
    const samples = seconds(0.3);
    const { play, bytes } = newEcho();
    await play(make(samples) as EchoableAudio);
    expect(bytes().equals(bytesOf(samples))).toBe(true);
  });

  it('arrives in 58 ms chunks of whole samples whose base64 needs no padding', async () => {
    const { play, chunks, sent } = newEcho();
    await play(new Int16Array(3000));
    expect(chunks().map(({ bytes }) => bytes.length)).toEqual([2784, 2784, 432]);
    for (const { interaction } of sent) expect(JSON.stringify(interaction)).not.toContain('=');
  });

  it('includes only the samples of the view, not the rest of its buffer', async () => {
    const { play, bytes } = newEcho();
    await play(new Int16Array([1, 2, 3, 4]).subarray(1, 3));
    expect([...bytes()]).toEqual([2, 0, 3, 0]);
  });

  it('is converted from floats to 16-bit integers, clipped at full scale', async () => {
    const { play, bytes } = newEcho();
    await play(new Float32Array([0, 1, -1, 0.5, 2, -2]));
    expect([...new Int16Array(new Uint8Array(bytes()).buffer)]).toEqual([
      0, 32767, -32768, 16384, 32767, -32768,
    ]);
  });

  it.each([8000, 16_000, 22_050, 44_100, 48_000])(
    'keeps its pitch, length and loudness when resampled from %i Hz in pieces of any size',
    async (rate) => {
      const tone = new Float32Array(rate).map((_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / rate));
      const { play, bytes } = newEcho({ sampleRate: rate });
      await play(stream([tone.subarray(0, 777), tone.subarray(777, 778), tone.subarray(778)]));
      const heard = new Int16Array(new Uint8Array(bytes()).buffer);
      expect(Math.abs(heard.length - 24_000)).toBeLessThanOrEqual(1);
      const off = heard.map((sample, at) => sample - 16_384 * Math.sin((2 * Math.PI * 440 * at) / 24_000));
      // The tolerance is about a fiftieth of full scale: averaging shifts the tone by half a sample, and linear
      // interpolation flattens its curves. The last samples are skipped because they have no next sample to lead to.
      expect(Math.max(...off.slice(0, -3).map(Math.abs))).toBeLessThan(700);
    },
  );
});

describe('sending', () => {
  it('fits each chunk into one message, with a single inference id and the stated sample rate', async () => {
    const { play, sent, chunks } = newEcho({ sampleRate: 8000, sentSampleRate: 16_000 });
    await play(seconds(1, 8000));
    const id = 'c'.repeat(40);
    const largest = Math.max(...sent.map(({ interaction }) => messageSize(wireMessage(interaction, id))));
    expect(largest).toBeLessThanOrEqual(defaultMessageLimit);
    expect(new Set(chunks().map(({ inference_id }) => inference_id))).toEqual(new Set(['echo-1']));
    expect(new Set(chunks().map(({ sample_rate }) => sample_rate))).toEqual(new Set([16_000]));
    expect(chunks().reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(32_000);
  });

  it('keeps the pace of speech, slightly ahead of it', async () => {
    const { play, sent } = newEcho();
    await play(seconds(5));
    for (const [index, { atMs }] of sent.entries()) {
      const spokenAtMs = index * 58;
      expect(atMs).toBeLessThanOrEqual(spokenAtMs);
      expect(atMs).toBeGreaterThanOrEqual(spokenAtMs - 500);
    }
  });

  it('reports progress, and resolves once everything has been spoken', async () => {
    const progress: EchoProgress[] = [];
    const { clock, echo } = newEcho({ onProgress: (step) => progress.push(step) });
    const playing = echo.play(seconds(2));
    let outcome: unknown;
    void playing.then((value) => {
      outcome = value;
    });
    await clock.advance(1900);
    expect(progress.at(-1)).toEqual({ sentMs: 2000, totalMs: 2000 });
    expect(outcome).toBeUndefined();
    await clock.advance(200);
    expect(outcome).toEqual({ outcome: 'spoken', sentMs: 2000 });
  });

  it('sends nothing for empty audio', async () => {
    const { play, sent } = newEcho();
    expect(await play(new Int16Array())).toEqual({ outcome: 'spoken', sentMs: 0 });
    expect(await play(stream([]))).toMatchObject({ sentMs: 0 });
    expect(sent).toEqual([]);
  });

  it('sends the audio that arrived before the stream failed, marked as done', async () => {
    const { play, chunks, bytes } = newEcho();
    const cause = new Error('cut off');
    const outcome = await play(stream([seconds(0.1)], cause));
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'audio-failed', cause } });
    expect(bytes().length).toBe(4800);
    expect(chunks().at(-1)?.done).toBe(true);
  });

  it.each([[{ sampleRate: 0 }], [{ sampleRate: Number.NaN }], [{ sentSampleRate: -1 }]])(
    'fails without sending anything at invalid rates: %o',
    async (options) => {
      const { play, sent } = newEcho(options);
      expect(await play(seconds(1))).toMatchObject({ outcome: 'failed', error: { code: 'audio-failed' } });
      expect(sent).toEqual([]);
    },
  );

  it('stops when the conversation ends', async () => {
    const over = new TavusError('not-connected', 'It is over.', { hint: '' });
    const { play, sent } = newEcho({}, (before) => {
      if (before.length === 3) throw over;
    });
    expect(await play(seconds(5))).toMatchObject({ outcome: 'failed', error: over });
    expect(sent).toHaveLength(3);
  });
});

describe('canceling', () => {
  it('interrupts the PAL once and cancels the stream', async () => {
    const { clock, echo, sent } = newEcho();
    let cancelled = false;
    const audio = new ReadableStream<AudioPiece>({
      start: (controller) => controller.enqueue(seconds(1)),
      cancel: () => {
        cancelled = true;
      },
    });
    const playing = echo.play(audio);
    await clock.advance(300);
    const before = sent.length;
    echo.cancel();
    echo.cancel();
    await clock.advance(10_000);
    expect(await playing).toMatchObject({ outcome: 'cancelled' });
    expect(sent.slice(before).map(({ interaction }) => interaction.event_type)).toEqual([
      'conversation.interrupt',
    ]);
    expect(cancelled).toBe(true);
  });

  it('sends no interrupt before anything was sent or after everything was spoken', async () => {
    const early = newEcho();
    const playing = early.echo.play(new ReadableStream<AudioPiece>());
    early.echo.cancel();
    expect(await playing).toEqual({ outcome: 'cancelled', sentMs: 0 });
    expect(early.sent).toEqual([]);

    const late = newEcho();
    await late.play(seconds(0.01));
    late.echo.cancel();
    expect(late.sent).toHaveLength(1);
  });
});
