import { Resonance } from './Resonance';
import type { Sound } from './Sound';
import { Throat } from './Throat';

const vowelLevel = 0.07;
const slope = 1.3;
/** From here on, in hertz, the still higher resonances of a mouth raise what is below them. */
const bright = 1500;
const hissLevel = 0.13;
/** How much air is heard with an open voice. */
const airiness = 0.16;
/** The widths of the resonances of the mouth, in hertz. The upper ones have the same frequencies in every sound. */
const widths = [80, 100, 150, 240, 340, 460, 600];
const upper = [3900, 4900, 5900, 6900];

/** A throat, a mouth and teeth. One sound flows into the next, also from one call to the next. */
export class Tract {
  readonly #rate: number;
  /** How high the resonances are: a child's mouth is small. */
  readonly #scale: number;
  readonly #throat: Throat;
  readonly #mouth: Resonance[];
  readonly #teeth: Resonance;
  /** The pitch and the lower resonances on their way to those of the sound: in two stages, so that they move gently. */
  readonly #middle: number[];
  readonly #now: number[];
  #voice = 0;
  #breath = 0;
  #hiss = 0;
  #noise = 1;
  #last = 0;
  #time = 0;
  #pitch: number;
  #gain = 0;

  constructor(rate: number, pitch: number) {
    this.#rate = rate;
    this.#scale = (pitch / 205) ** 0.28;
    this.#throat = new Throat(rate);
    this.#mouth = widths.map(() => new Resonance(rate));
    this.#teeth = new Resonance(rate);
    this.#middle = [pitch, 540, 1600, 2750];
    this.#now = [...this.#middle];
    this.#pitch = pitch;
  }

  /** Fills `samples` with the sounds, one after the other. */
  speak(sounds: readonly Sound[], samples: Float32Array): void {
    let at = 0;
    let end = 0;
    for (const [index, sound] of sounds.entries()) {
      end += sound.seconds * this.#rate;
      const until = index === sounds.length - 1 ? samples.length : Math.round(end);
      at = this.#speak(sound, samples, at, until);
    }
  }

  #speak(sound: Sound, samples: Float32Array, from: number, until: number): number {
    const goals = [sound.pitch, ...sound.formants];
    this.#teeth.tuneForNoise(sound.band[0], sound.band[1]);
    const tick = Math.round(this.#rate / 1000);
    const swell = 1 / (this.#rate * swellSeconds(sound));
    for (let at = from; at < until; at += 1) {
      if ((at - from) % tick === 0) this.#move(goals);
      this.#voice += (sound.voice - this.#voice) * swell;
      this.#breath += (sound.breath - this.#breath) * swell;
      this.#hiss += (sound.noise - this.#hiss) * swell;
      samples[at] = this.#sample();
    }
    return until;
  }

  #sample(): number {
    const noise = this.#whiteNoise();
    const pulse = this.#throat.pulse(this.#pitch) + airiness * noise * this.#throat.openness;
    let sample = this.#gain * (this.#voice * pulse + this.#breath * noise);
    for (const resonance of this.#mouth) sample = resonance.pass(sample);
    const rise = sample - this.#last;
    this.#last = sample;
    sample += (rise * this.#rate) / (2 * Math.PI * bright * this.#scale);
    return sample + this.#teeth.pass(hissLevel * this.#hiss * noise);
  }

  /** Moves pitch and resonances for a millisecond. */
  #move(goals: readonly number[]): void {
    this.#time += 0.001;
    for (const [index, goal] of goals.entries()) {
      const pace = index === 0 ? 0.03 : 0.08;
      const middle = (this.#middle[index] ?? goal) + (goal - (this.#middle[index] ?? goal)) * pace;
      this.#middle[index] = middle;
      this.#now[index] = (this.#now[index] ?? goal) + (middle - (this.#now[index] ?? goal)) * pace;
    }
    // Nobody holds a pitch exactly.
    const waver = 0.007 * Math.sin(this.#time * 33) + 0.005 * this.#whiteNoise();
    this.#pitch = (this.#now[0] ?? 0) * (1 + waver);
    for (const [index, resonance] of this.#mouth.entries()) {
      resonance.tune(this.#formant(index), widths[index] ?? 0);
    }
    this.#gain += (vowelLevel / this.#loudness() - this.#gain) * 0.2;
  }

  /** Returns how loud the voice becomes in the mouth as it is now. A tone at a resonance would be twice as loud as others. */
  #loudness(): number {
    let power = 0;
    for (let tone = this.#pitch; tone < 6000; tone += this.#pitch) {
      let share = (1 + (tone / (bright * this.#scale)) ** 2) / (1 + (tone / (slope * this.#pitch)) ** 2);
      for (const [index, width] of widths.entries()) {
        const square = this.#formant(index) ** 2;
        share *= square ** 2 / ((square - tone ** 2) ** 2 + (tone * width) ** 2);
      }
      power += share;
    }
    return Math.sqrt(power);
  }

  #formant(index: number): number {
    return (this.#now[index + 1] ?? upper[index - 3] ?? 0) * this.#scale;
  }

  #whiteNoise(): number {
    this.#noise = (Math.imul(this.#noise, 1_664_525) + 1_013_904_223) | 0;
    return this.#noise / 2 ** 31;
  }
}

/** A voice fades away at the end of a sentence. A burst is sudden. */
function swellSeconds({ length }: Sound): number {
  if (length === 0) return 0.022;
  return length < 20 ? 0.002 : 0.006;
}
