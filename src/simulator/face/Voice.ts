import type { Random } from '../runtime/Random';

/** A voice of wordless syllables, synthesized with Web Audio, and its audio track. */
export class Voice {
  readonly #context: AudioContext;
  readonly #out: MediaStreamAudioDestinationNode;
  readonly #mouth: GainNode;
  readonly #meter: AnalyserNode;
  readonly #random: Random;
  readonly #samples: Float32Array<ArrayBuffer>;
  readonly #resume = () => void this.#context.resume().catch(() => undefined);

  /** Creates a voice, or returns undefined without Web Audio. */
  static create(random: Random): Voice | undefined {
    return typeof AudioContext === 'undefined' ? undefined : new Voice(random);
  }

  private constructor(random: Random) {
    this.#random = random;
    this.#context = new AudioContext();
    this.#out = this.#context.createMediaStreamDestination();
    this.#meter = this.#context.createAnalyser();
    this.#meter.fftSize = 512;
    this.#samples = new Float32Array(this.#meter.fftSize);
    // A voice has weaker high frequencies than a sawtooth, so the filter removes the buzz.
    const soften = this.#context.createBiquadFilter();
    soften.type = 'lowpass';
    soften.frequency.value = 3200;
    this.#mouth = this.#context.createGain();
    this.#mouth.connect(soften).connect(this.#meter).connect(this.#out);
    // Browsers block audio until a user gesture, and the conversation may have started without one.
    this.#resume();
    for (const gesture of gestures) globalThis.addEventListener?.(gesture, this.#resume, true);
  }

  get track(): MediaStreamTrack | undefined {
    return this.#out.stream.getAudioTracks()[0];
  }

  /** Returns the current loudness, from 0 to 1. */
  level(): number {
    this.#meter.getFloatTimeDomainData(this.#samples);
    return loudness(this.#samples);
  }

  /** Plays a sound for each syllable. The pitch falls at the end of a sentence and rises at the end of a question. */
  speak(word: string, durationMs: number): void {
    // Time does not advance in a suspended context: all sounds scheduled in it would play at once when it resumes.
    if (this.#context.state !== 'running') return;
    const now = this.#context.currentTime;
    this.#mouth.gain.cancelScheduledValues(now);
    this.#mouth.gain.setValueAtTime(1, now);
    const syllables = Math.max(1, word.match(/[aeiouyäöü]+/gi)?.length ?? 1);
    const each = durationMs / 1000 / syllables;
    const ending = /\?$/.test(word) ? 1.25 : /[.!]$/.test(word) ? 0.85 : 1;
    for (let index = 0; index < syllables; index += 1) {
      const pitch = 205 * ending * (0.94 + this.#random() * 0.14);
      this.#syllable(now + index * each, each * 0.92, pitch);
    }
  }

  /** Silences the voice immediately, with a very short fade-out. */
  hush(): void {
    this.#mouth.gain.setTargetAtTime(0, this.#context.currentTime, 0.03);
  }

  close(): void {
    for (const gesture of gestures) globalThis.removeEventListener?.(gesture, this.#resume, true);
    for (const track of this.#out.stream.getTracks()) track.stop();
    this.#context.close().catch(() => undefined);
  }

  #syllable(start: number, duration: number, pitch: number): void {
    const tone = this.#context.createOscillator();
    tone.type = 'sawtooth';
    tone.frequency.setValueAtTime(pitch, start);
    tone.frequency.linearRampToValueAtTime(pitch * 0.96, start + duration);
    const envelope = this.#context.createGain();
    envelope.gain.setValueAtTime(0, start);
    envelope.gain.linearRampToValueAtTime(0.6, start + duration * 0.2);
    envelope.gain.linearRampToValueAtTime(0, start + duration);
    for (const [centre, quality] of this.#formants()) {
      const formant = this.#context.createBiquadFilter();
      formant.type = 'bandpass';
      formant.frequency.value = centre;
      formant.Q.value = quality;
      tone.connect(formant).connect(envelope);
    }
    envelope.connect(this.#mouth);
    tone.start(start);
    tone.stop(start + duration);
    tone.onended = () => envelope.disconnect();
  }

  /** Returns the two resonances of a random vowel. */
  #formants(): readonly (readonly [number, number])[] {
    const [first, second] = vowels[Math.floor(this.#random() * vowels.length)] ?? [530, 1840];
    return [
      [first, 6],
      [second, 9],
    ];
  }
}

/** A touch counts as a gesture only when the finger is lifted. Listened to in the capture phase, before any other listener. */
const gestures = ['pointerdown', 'pointerup', 'keydown'] as const;

const vowels: readonly (readonly [number, number])[] = [
  [730, 1090],
  [530, 1840],
  [390, 1990],
  [570, 840],
  [440, 1020],
];

/** Returns the root mean square of the samples, scaled so that speech spans 0 to 1. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.min(1, Math.sqrt(sum / samples.length) * 4);
}
