/** What the mouth does for a moment. Levels are relative to a full vowel, frequencies are those of a voice at 205 Hz. */
export interface Phone {
  /** How long it lasts, compared with the others of its word. */
  readonly length: number;
  /** The level of the voice, of breath through the mouth, and of the noise at the teeth or lips. */
  readonly voice: number;
  readonly breath: number;
  readonly noise: number;
  /** The three resonances of the mouth that make one vowel differ from another. */
  readonly formants: readonly [number, number, number];
  /** The middle and the width of the band of the noise. */
  readonly band: readonly [middle: number, width: number];
}

/** The sounds behind each letter that `spell` writes. A vowel has a length of 100 or more. */
export const phones: Readonly<Record<string, readonly Phone[]>> = {
  a: vowel(100, [800, 1350, 2750]),
  e: vowel(100, [590, 2000, 2850]),
  i: vowel(100, [430, 2250, 2950]),
  o: vowel(105, [560, 960, 2700]),
  u: vowel(100, [440, 1080, 2650]),
  A: vowel(130, [740, 1120, 2700]),
  I: vowel(125, [340, 2550, 3150]),
  U: vowel(125, [380, 930, 2600]),
  R: vowel(115, [500, 1450, 1850]),
  '@': vowel(100, [540, 1600, 2750]),
  m: hum(0.36, [270, 1100, 2350]),
  n: hum(0.36, [270, 1650, 2700]),
  N: hum(0.36, [280, 2150, 2850]),
  l: hum(0.5, [390, 1250, 2850]),
  r: hum(0.5, [400, 1280, 1800]),
  w: hum(0.45, [340, 760, 2450]),
  j: hum(0.45, [310, 2450, 3100]),
  v: hiss(65, 0.4, 0.12, [280, 1150, 2500], [4000, 4000]),
  D: hiss(55, 0.4, 0.1, [300, 1500, 2700], [4500, 4000]),
  z: hiss(80, 0.3, 0.3, [280, 1700, 2800], [5400, 1800]),
  Z: hiss(80, 0.3, 0.32, [280, 2000, 2800], [3000, 1200]),
  f: hiss(90, 0, 0.24, [320, 1150, 2500], [4200, 4000]),
  T: hiss(90, 0, 0.2, [320, 1500, 2700], [4800, 3500]),
  s: hiss(85, 0, 0.5, [320, 1700, 2800], [6000, 2600]),
  S: hiss(90, 0, 0.5, [320, 2000, 2800], [3100, 1300]),
  h: [{ length: 60, voice: 0, breath: 1.3, noise: 0, formants: [540, 1600, 2750], band: [3000, 3000] }],
  p: stop(false, [300, 950, 2400], [1200, 1500]),
  b: stop(true, [250, 950, 2400], [1000, 1200]),
  t: stop(false, [300, 1750, 2800], [4300, 2200]),
  d: stop(true, [250, 1750, 2800], [3800, 2200]),
  k: stop(false, [300, 2000, 2600], [2100, 1000]),
  g: stop(true, [250, 2000, 2600], [2000, 1000]),
};

function vowel(length: number, formants: Phone['formants']): Phone[] {
  return [{ length, voice: 1, breath: 0, noise: 0, formants, band: [3000, 3000] }];
}

function hum(voice: number, formants: Phone['formants']): Phone[] {
  return [{ length: 65, voice, breath: 0, noise: 0, formants, band: [3000, 3000] }];
}

function hiss(
  length: number,
  voice: number,
  noise: number,
  formants: Phone['formants'],
  band: Phone['band'],
): Phone[] {
  return [{ length, voice, breath: 0, noise, formants, band }];
}

/** Closed lips or a closed tongue, then a burst, then breath if the voice comes in late. */
function stop(isVoiced: boolean, formants: Phone['formants'], band: Phone['band']): Phone[] {
  const closed: Phone = {
    length: isVoiced ? 45 : 52,
    voice: isVoiced ? 0.12 : 0,
    breath: 0,
    noise: 0,
    formants,
    band,
  };
  const burst = { ...closed, length: 14, voice: isVoiced ? 0.3 : 0, noise: isVoiced ? 0.3 : 0.5 };
  return isVoiced ? [closed, burst] : [closed, burst, { ...closed, length: 24, breath: 1 }];
}
