import { expect, it } from 'vitest';
import { type PersonName, personIn } from '../../../src/simulator/face/Person';

const names: readonly PersonName[] = ['mira', 'theo', 'june'];

it('is a different person by each name: skin, hair, clothes and measures', () => {
  const people = names.map((name) => personIn(name, 'light'));
  for (const key of ['skin', 'hair', 'clothes', 'form', 'style'] as const) {
    expect(new Set(people.map((person) => JSON.stringify(person[key]))).size).toBe(3);
  }
});

it('is darker in the evening, with the same measures', () => {
  const brightness = (colour: string) =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0);
  for (const name of names) {
    const [day, evening] = [personIn(name, 'light'), personIn(name, 'dark')];
    expect(brightness(evening.skin.light)).toBeLessThan(brightness(day.skin.light));
    expect(evening.form).toEqual(day.form);
  }
});

it('writes every color as six digits, which an opacity can follow', () => {
  for (const name of names) {
    const { form, style, blush, brow, ...groups } = personIn(name, 'dark');
    const colours = [blush, brow, ...Object.values(groups).flatMap((group) => Object.values(group))];
    expect(colours.filter((colour) => !/^#[\da-f]{6}$/.test(colour))).toEqual([]);
  }
});
