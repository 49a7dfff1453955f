import { mixed } from './colour';

/** Who the simulated PAL is. */
export type PersonName = 'mira' | 'theo' | 'june';

/** Whether the PAL sits in a room by day, or in the evening. */
export type RoomName = 'light' | 'dark';

/** What a person looks like. Colors are written as `#rrggbb`. */
export interface Person {
  readonly skin: {
    readonly light: string;
    readonly base: string;
    readonly shade: string;
    readonly deep: string;
  };
  readonly blush: string;
  readonly lips: { readonly upper: string; readonly lower: string; readonly shine: string };
  readonly hair: {
    readonly dark: string;
    readonly base: string;
    readonly light: string;
    readonly shine: string;
  };
  readonly brow: string;
  readonly iris: { readonly rim: string; readonly ring: string; readonly glow: string };
  readonly clothes: {
    readonly light: string;
    readonly base: string;
    readonly shade: string;
    readonly inner: string;
  };
  readonly style: 'waves' | 'curls' | 'bob';
  readonly form: Form;
}

/** The measures in which faces differ, in units of the head: its face is about 220 wide. */
export interface Form {
  /** Half the width of the jaw at the height of the mouth, and of the chin. */
  readonly jaw: number;
  readonly chin: number;
  /** Half the width of the neck. */
  readonly neck: number;
  /** How far the shoulders reach. */
  readonly shoulder: number;
  /** How open the eyes are at rest. */
  readonly eye: number;
  /** How thick the lashes and the brows are. */
  readonly lash: number;
  readonly brow: number;
  /** Half the width of the mouth, and how full the lips are. */
  readonly mouth: number;
  readonly lips: number;
  /** Half the width of the nose. */
  readonly nose: number;
}

/** Returns a person in the light of a room. */
export function personIn(name: PersonName, room: RoomName): Person {
  const person = persons[name];
  return room === 'light' ? person : { ...person, ...inEvening(person) };
}

/** Every color of a person in the evening: less light, and bluer. */
function inEvening(person: Person): Partial<Person> {
  const dim = <Colours extends Readonly<Record<string, string>>>(colours: Colours): Colours =>
    Object.fromEntries(
      Object.entries(colours).map(([key, colour]) => [key, mixed(colour, '#40204a', 0.12)]),
    ) as Colours;
  const { skin, lips, hair, iris, clothes } = person;
  const rest = dim({ blush: person.blush, brow: person.brow });
  return {
    ...rest,
    skin: dim(skin),
    lips: dim(lips),
    hair: dim(hair),
    iris: dim(iris),
    clothes: dim(clothes),
  };
}

const persons: Readonly<Record<PersonName, Person>> = {
  mira: {
    skin: { light: '#ffe2cc', base: '#f2bf9f', shade: '#cf8a6c', deep: '#8f4a3c' },
    blush: '#e57f6d',
    lips: { upper: '#b9575a', lower: '#d47672', shine: '#ffc9bd' },
    hair: { dark: '#2e1620', base: '#552930', light: '#8a4a3f', shine: '#d98f68' },
    brow: '#5b3230',
    iris: { rim: '#2f1d14', ring: '#6d4526', glow: '#c08a4c' },
    clothes: { light: '#f3c878', base: '#dda044', shade: '#9c6226', inner: '#f3c878' },
    style: 'waves',
    form: {
      jaw: 77,
      chin: 25,
      neck: 48,
      shoulder: 300,
      eye: 1,
      lash: 1,
      brow: 1,
      mouth: 37,
      lips: 1,
      nose: 19,
    },
  },
  theo: {
    skin: { light: '#c98f68', base: '#9a6342', shade: '#643a28', deep: '#341a15' },
    blush: '#a6503c',
    lips: { upper: '#6f3733', lower: '#98554b', shine: '#d59a86' },
    hair: { dark: '#0f0b0e', base: '#1d1518', light: '#3d2d2a', shine: '#7b5d4c' },
    brow: '#1c1214',
    iris: { rim: '#140b08', ring: '#3b2214', glow: '#7d4d28' },
    clothes: { light: '#5f8f86', base: '#3a6660', shade: '#1d3b3b', inner: '#f0e6d6' },
    style: 'curls',
    form: {
      jaw: 88,
      chin: 37,
      neck: 63,
      shoulder: 328,
      eye: 0.88,
      lash: 0.55,
      brow: 1.35,
      mouth: 41,
      lips: 1.12,
      nose: 24,
    },
  },
  june: {
    skin: { light: '#ffe9d6', base: '#f3cba9', shade: '#d09a78', deep: '#8b5646' },
    blush: '#e88c80',
    lips: { upper: '#b2505a', lower: '#d2706f', shine: '#ffccc2' },
    hair: { dark: '#0f1017', base: '#1d1f2a', light: '#3b4154', shine: '#8b9bb8' },
    brow: '#2a2326',
    iris: { rim: '#160e0d', ring: '#3a231b', glow: '#7b5136' },
    clothes: { light: '#6f7fb0', base: '#46558a', shade: '#28315c', inner: '#f7efe6' },
    style: 'bob',
    form: {
      jaw: 75,
      chin: 22,
      neck: 46,
      shoulder: 290,
      eye: 0.86,
      lash: 0.85,
      brow: 0.9,
      mouth: 34,
      lips: 0.95,
      nose: 19,
    },
  },
};
