import type { Random } from '../runtime/Random';
import { loudness } from './loudness';
import { Speaker } from './Speaker';

/** A timer may be this late without a gap between two words, in seconds. */
const lead = 0.06;
/** How far the sound may be ahead of the mind, whose clock may run faster than the sound, before words are cut off. */
const tooFarAhead = 0.2;
/** The time constant of a fade that is heard as sudden, but not as a click, in seconds. */
const fade = 0.015;

/** The voice of a {@link Speaker} through Web Audio, and its audio track. */
export class Voice {
  readonly #context: AudioContext;
  readonly #out: MediaStreamAudioDestinationNode;
  readonly #volume: GainNode;
  readonly #meter: AnalyserNode;
  readonly #speaker: Speaker;
  readonly #samples: Float32Array<ArrayBuffer>;
  readonly #resume = () => void this.#context.resume().catch(() => undefined);
  /** What the words go through until they are interrupted, and when the last one ends. */
  #phrase: GainNode;
  #endsAt = 0;

  /** Creates a voice, or returns undefined without Web Audio. */
  static create(pitch: number, random: Random): Voice | undefined {
    return typeof AudioContext === 'undefined' ? undefined : new Voice(pitch, random);
  }

  private constructor(pitch: number, random: Random) {
    this.#context = new AudioContext();
    this.#speaker = new Speaker(this.#context.sampleRate, pitch, random);
    this.#out = this.#context.createMediaStreamDestination();
    this.#volume = this.#context.createGain();
    this.#meter = this.#context.createAnalyser();
    this.#meter.fftSize = 512;
    this.#samples = new Float32Array(this.#meter.fftSize);
    this.#meter.connect(this.#volume).connect(this.#out);
    this.#phrase = this.#beginPhrase();
    // Browsers block audio until a user gesture, and the conversation may have started without one.
    this.#resume();
    for (const gesture of gestures) globalThis.addEventListener?.(gesture, this.#resume, true);
  }

  get track(): MediaStreamTrack | undefined {
    return this.#out.stream.getAudioTracks()[0];
  }

  /** Returns the current loudness, from 0 to 1, whether or not the track is quiet. */
  level(): number {
    this.#meter.getFloatTimeDomainData(this.#samples);
    return loudness(this.#samples);
  }

  /** Keeps the words off the track while something else speaks them. */
  setQuiet(quiet: boolean): void {
    this.#volume.gain.setTargetAtTime(quiet ? 0 : 1, this.#context.currentTime, fade);
  }

  /** Plays a word. `ahead` is the sentence from this word on. */
  speak(word: string, durationMs: number, ahead: string): void {
    // Time does not advance in a suspended context: all sounds scheduled in it would play at once when it resumes.
    if (this.#context.state !== 'running') return;
    const { currentTime, sampleRate } = this.#context;
    const { seam } = this.#speaker;
    const soon = currentTime + lead;
    if (this.#endsAt > soon + tooFarAhead) this.hush();
    // A word that comes in time follows the last one to the sample, and its own end makes up for a late timer.
    const begin =
      this.#endsAt - seam > currentTime ? this.#endsAt : Math.round(soon * sampleRate) / sampleRate;
    const seconds = Math.max(durationMs / 2000, soon + durationMs / 1000 - begin);
    const samples = this.#speaker.say(word, seconds, ahead);
    const buffer = this.#context.createBuffer(1, samples.length, sampleRate);
    // Filled first, because Firefox plays a buffer as it was when it was assigned.
    buffer.copyToChannel(samples, 0);
    const sound = this.#context.createBufferSource();
    sound.buffer = buffer;
    sound.connect(this.#phrase);
    sound.start(begin - seam);
    this.#endsAt = begin - seam + samples.length / sampleRate;
  }

  /** Silences the voice immediately, with a very short fade-out. */
  hush(): void {
    this.#phrase.gain.setTargetAtTime(0, this.#context.currentTime, fade);
    this.#phrase = this.#beginPhrase();
    this.#endsAt = 0;
  }

  close(): void {
    for (const gesture of gestures) globalThis.removeEventListener?.(gesture, this.#resume, true);
    for (const track of this.#out.stream.getTracks()) track.stop();
    this.#context.close().catch(() => undefined);
  }

  #beginPhrase(): GainNode {
    const phrase = this.#context.createGain();
    phrase.connect(this.#meter);
    return phrase;
  }
}

/** A touch counts as a gesture only when the finger is lifted. Listened to in the capture phase, before any other listener. */
const gestures = ['pointerdown', 'pointerup', 'keydown'] as const;
