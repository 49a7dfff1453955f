/** The shape of a mouth. Every number is from 0 to 1. */
export interface MouthShape {
  /** How far the jaw is down. */
  readonly open: number;
  /** From the lips pursed, as in "oo", to drawn apart, as in "ee". At rest it is a half. */
  readonly wide: number;
  /** How much of the teeth shows. */
  readonly teeth: number;
  /** How far the tongue is up. */
  readonly tongue: number;
  /** How firmly the lips are pressed on one another, as in "m". */
  readonly press: number;
  /** How far the lower lip is behind the upper teeth, as in "f". */
  readonly bite: number;
}

/** The mouth of somebody who is silent. */
export const restingMouth: MouthShape = { open: 0, wide: 0.5, teeth: 0, tongue: 0, press: 0, bite: 0 };

/** Returns the shape on the way from one to another. */
export function between(from: MouthShape, to: MouthShape, share: number): MouthShape {
  const at = (key: keyof MouthShape) => from[key] + (to[key] - from[key]) * share;
  return {
    open: at('open'),
    wide: at('wide'),
    teeth: at('teeth'),
    tongue: at('tongue'),
    press: at('press'),
    bite: at('bite'),
  };
}

/** Returns the shape of a mouth that has said a share from 0 to 1 of a word, by the letters that it is written in. */
export function shapeIn(word: string, share: number): MouthShape {
  const shapes = shapesOf(word);
  const at = Math.min(1, Math.max(0, share)) * shapes.length - 0.5;
  const before = Math.floor(at);
  const way = at - before;
  const shape = (index: number) => shapes[Math.min(shapes.length - 1, Math.max(0, index))] ?? restingMouth;
  // Holds each shape for a moment, and goes quickly to the next one.
  return between(shape(before), shape(before + 1), way * way * (3 - 2 * way));
}

/** Returns the shapes of a word in their order. Letters that are not heard have none. */
function shapesOf(word: string): readonly MouthShape[] {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .replace(/(..[^aeiou])e$/, '$1');
  const shapes: MouthShape[] = [];
  for (let at = 0; at < letters.length; ) {
    const pair = letters.slice(at, at + 2);
    const known = sounds[pair];
    const sound = known ?? sounds[letters.charAt(at)] ?? unknown(letters.charCodeAt(at));
    if (sound !== shapes.at(-1)) shapes.push(sound);
    at += known ? 2 : 1;
  }
  return shapes;
}

const shape = (change: Partial<MouthShape>): MouthShape => ({ ...restingMouth, ...change });

const wideOpen = shape({ open: 0.95, wide: 0.55, teeth: 0.6, tongue: 0.15 });
const halfOpen = shape({ open: 0.55, wide: 0.72, teeth: 0.75, tongue: 0.3 });
const spread = shape({ open: 0.3, wide: 1, teeth: 0.95, tongue: 0.3 });
const round = shape({ open: 0.68, wide: 0.16, teeth: 0.15, tongue: 0.1 });
const pursed = shape({ open: 0.3, wide: 0, teeth: 0, tongue: 0.1 });
const pressed = shape({ press: 1, wide: 0.5 });
const bitten = shape({ open: 0.2, wide: 0.6, teeth: 0.8, bite: 1 });
const tongued = shape({ open: 0.4, wide: 0.55, teeth: 0.6, tongue: 1 });
const hissed = shape({ open: 0.16, wide: 0.8, teeth: 1 });
const hushed = shape({ open: 0.26, wide: 0.12, teeth: 0.9 });
const slack = shape({ open: 0.34, wide: 0.52, teeth: 0.4, tongue: 0.25 });

const sounds: Readonly<Record<string, MouthShape>> = {
  ...{ a: wideOpen, e: halfOpen, i: spread, o: round, u: pursed, y: spread },
  ...{ ee: spread, ea: spread, oo: pursed, ou: round, ow: round, ai: halfOpen, ay: halfOpen, au: round },
  ...{
    b: pressed,
    m: pressed,
    p: pressed,
    f: bitten,
    v: bitten,
    ph: bitten,
    w: pursed,
    wh: pursed,
    qu: pursed,
  },
  ...{
    l: tongued,
    d: tongued,
    t: tongued,
    n: tongued,
    th: tongued,
    s: hissed,
    z: hissed,
    c: hissed,
    x: hissed,
  },
  ...{ sh: hushed, ch: hushed, j: hushed, r: hushed, g: slack, k: slack, h: slack, ck: slack, gh: slack },
};

const others = [wideOpen, spread, round, halfOpen, slack, pursed];

/** Returns the shape for a letter of another script: always the same one. */
function unknown(code: number): MouthShape {
  return others[code % others.length] ?? slack;
}
