import type { Random } from '../runtime/Random';
import type { Expression } from './Expression';
import { between, type MouthShape, restingMouth, shapeIn } from './MouthShape';

/** What somebody does who does not speak. */
export type Mood = 'resting' | 'listening' | 'thinking';

/** What a face shows at a moment. */
export interface Occasion {
  readonly mood: Mood;
  readonly isSpeaking: boolean;
  /** The word that is being said, as far as it is known, and the time of its beginning. */
  readonly word:
    | { readonly text: string; readonly startedAt: number; readonly durationMs: number }
    | undefined;
  /** How loud the voice is, from 0 to 1. */
  readonly level: number;
}

/** The play of features: from what somebody does to how they look, moment by moment. Times are in milliseconds. */
export class Countenance {
  readonly #random: Random;
  /** How much of the movement of the body is left: none for visitors who want little motion. */
  readonly #liveliness: number;
  #now = 0;
  #blinkAt = 0;
  #nodAt = 0;
  #mouth: MouthShape = restingMouth;
  #emphasis = 0;
  #gaze = { x: 0, y: 0, until: 0, mood: '' };
  #look = { x: 0, y: 0 };
  #head = { turn: 0, nod: 0, tilt: 0 };
  #features = { smile: 0.5, squint: 0.2, left: 0, right: 0 };

  constructor(random: Random, isCalm: boolean) {
    this.#random = random;
    this.#liveliness = isCalm ? 0.25 : 1;
  }

  /** Returns the look at a time, which must not be earlier than the last one. */
  at(now: number, occasion: Occasion): Expression {
    // After a pause, as in a hidden tab, nothing has to catch up.
    const passed = Math.min(200, Math.max(0, now - this.#now));
    this.#now = now;
    const manner = occasion.isSpeaking ? 'speaking' : occasion.mood;
    this.#moveMouth(occasion, passed);
    this.#lookAbout(manner, passed);
    this.#moveHead(manner, passed);
    this.#moveFeatures(manner, passed);
    const { smile, squint, left, right } = this.#features;
    const { turn, nod, tilt } = this.#head;
    return {
      mouth: this.#mouth,
      smile,
      squint,
      eyesClosed: this.#blink(),
      lookX: this.#look.x - turn * 0.3,
      lookY: this.#look.y,
      brows: [left, right],
      turn,
      nod,
      tilt,
      breath: Math.sin(now / 720) * this.#liveliness,
      sway: this.#drift(4300, 1) * this.#liveliness,
    };
  }

  #moveMouth({ isSpeaking, word, level, mood }: Occasion, passed: number): void {
    let target = mood === 'thinking' ? pensive : restingMouth;
    if (isSpeaking && word) {
      const share = (this.#now - word.startedAt) / word.durationMs;
      // The next word comes at once, except after a sentence.
      if (share < 1.15) target = shapeIn(word.text, share);
    } else if (isSpeaking) {
      // The words of a recording are unknown, and its level is zero while the browser still blocks audio.
      const share = (Math.sin(this.#now / 70) * Math.sin(this.#now / 113) + 1) / 2;
      target = between(restingMouth, shapeIn('a', 0), Math.max(level, share * 0.7));
    }
    this.#mouth = between(this.#mouth, target, eased(passed, 42));
    this.#emphasis += (this.#mouth.open - this.#emphasis) * eased(passed, 160);
  }

  #lookAbout(manner: Manner, passed: number): void {
    if (this.#now > this.#gaze.until || this.#gaze.mood !== manner) {
      const before = this.#gaze;
      this.#gaze = { ...this.#nextGaze(manner), mood: manner };
      // Eyes that go far blink on the way.
      const isFar = Math.hypot(this.#gaze.x - before.x, this.#gaze.y - before.y) > 0.7;
      if (isFar && this.#now > this.#blinkAt + 900) this.#blinkAt = this.#now;
    }
    const share = eased(passed, 38);
    this.#look = {
      x: this.#look.x + (this.#gaze.x - this.#look.x) * share,
      y: this.#look.y + (this.#gaze.y - this.#look.y) * share,
    };
  }

  #nextGaze(manner: Manner): { readonly x: number; readonly y: number; readonly until: number } {
    const [across, down, until] = [this.#random() - 0.5, this.#random() - 0.5, this.#random()];
    const around = (x: number, y: number, far: number, ms: number) => ({
      x: x + across * far,
      y: y + down * far * 0.6,
      until: this.#now + ms * (0.6 + until),
    });
    if (manner === 'thinking') {
      // A thought stays on its side.
      const side = this.#gaze.mood === 'thinking' ? Math.sign(this.#gaze.x) : across < 0 ? -1 : 1;
      return around(side * 0.68, -0.62, 0.34, 1100);
    }
    if (manner === 'listening') return around(0, 0, 0.14, 1300);
    const isAway = this.#random() < (manner === 'speaking' ? 0.2 : 0.28);
    return isAway ? around(0, 0.05, 1.3 * this.#liveliness, 800) : around(0, 0, 0.16, 2000);
  }

  #moveHead(manner: Manner, passed: number): void {
    const target = {
      turn: this.#gaze.x * 0.5 + this.#drift(3100, 2) * 0.35,
      nod: this.#gaze.y * 0.4 + this.#drift(3700, 3) * 0.2,
      tilt: this.#drift(5200, 4) * 0.45,
    };
    if (manner === 'speaking') {
      target.nod += this.#emphasis * 0.9;
      target.tilt += this.#drift(1500, 5) * 0.3;
    }
    if (manner === 'listening') target.tilt += 0.5;
    if (manner === 'thinking') target.tilt -= 0.55 * Math.sign(this.#gaze.x);
    const share = eased(passed, 230);
    const to = (from: number, goal: number) => from + (goal * this.#liveliness - from) * share;
    this.#head = {
      turn: to(this.#head.turn, target.turn),
      nod: to(this.#head.nod, target.nod + (manner === 'listening' ? this.#nods() : 0)),
      tilt: to(this.#head.tilt, target.tilt),
    };
  }

  /** Nods twice, from time to time. */
  #nods(): number {
    if (this.#now > this.#nodAt + nodMs) this.#nodAt = this.#now + 1300 + this.#random() * 2600;
    const share = (this.#now - this.#nodAt) / nodMs;
    return share < 0 ? 0 : Math.sin(share * Math.PI * 2) ** 2 * (1.5 - share * 0.7);
  }

  #moveFeatures(manner: Manner, passed: number): void {
    const goal = { ...features[manner] };
    if (manner === 'speaking') {
      const raised = this.#emphasis * 0.7 + this.#drift(900, 6) * 0.3;
      goal.left += raised;
      goal.right += raised;
    }
    const share = eased(passed, 190);
    const { smile, squint, left, right } = this.#features;
    this.#features = {
      smile: smile + (goal.smile - smile) * share,
      squint: squint + (goal.squint - squint) * share,
      left: left + (goal.left - left) * share,
      right: right + (goal.right - right) * share,
    };
  }

  /** Returns how closed the eyes are: they close faster than they open. */
  #blink(): number {
    if (this.#now > this.#blinkAt + blinkMs) {
      const isDouble = this.#random() < 0.14;
      this.#blinkAt = this.#now + (isDouble ? 130 : 1900 + this.#random() * 3400);
    }
    const since = this.#now - this.#blinkAt;
    if (since < 0) return 0;
    return since < 75 ? since / 75 : since < 105 ? 1 : Math.max(0, 1 - (since - 105) / 125);
  }

  /** Returns a slow movement to and fro, from -1 to 1, different for each number. */
  #drift(periodMs: number, phase: number): number {
    const angle = (this.#now / periodMs) * Math.PI * 2;
    return Math.sin(angle + phase) * 0.6 + Math.sin(angle * 0.618 + phase * 2.4) * 0.4;
  }
}

type Manner = Mood | 'speaking';

/** Returns the share of the way to a goal that is made in a time; after `halfMs` about two thirds are. */
function eased(passed: number, halfMs: number): number {
  return 1 - Math.exp(-passed / halfMs);
}

const blinkMs = 230;
const nodMs = 900;
const pensive: MouthShape = { ...restingMouth, wide: 0.4, press: 0.35 };

const features: Readonly<Record<Manner, { smile: number; squint: number; left: number; right: number }>> = {
  resting: { smile: 0.8, squint: 0.2, left: 0, right: 0 },
  listening: { smile: 0.7, squint: 0.15, left: 0.3, right: 0.3 },
  thinking: { smile: 0.2, squint: 0.25, left: 0.55, right: 0.15 },
  speaking: { smile: 0.5, squint: 0.2, left: 0, right: 0 },
};
