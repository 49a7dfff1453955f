import { expect, it } from 'vitest';
import { plainContext } from '../../../src/testing/matchers/plainContext';

class Money {
  readonly #cents: number;

  constructor(cents: number) {
    this.#cents = cents;
  }

  get text(): string {
    return `${this.#cents / 100}`;
  }
}

const money = new Money(100);

it.each<[string, unknown, unknown]>([
  ['dates of the same time', new Date(5), new Date(5)],
  ['maps with the same entries', new Map([['a', { b: 1 }]]), new Map([['a', { b: 1 }]])],
  ['sets with the same items', new Set([1, { a: 2 }]), new Set([{ a: 2 }, 1])],
  ['an object with more fields', { a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ c: 2 }] }],
  ['a field that is undefined', { a: undefined }, { a: undefined }],
  ['the same object of a class', { price: money }, { price: money }],
  ['what a function of the runner accepts', { a: 'text' }, { a: expect.any(String) }],
])('takes %s for alike', (_, actual, expected) => {
  expect(plainContext.equals(actual, expected)).toBe(true);
});

it.each<[string, unknown, unknown]>([
  ['dates of different times', new Date(5), new Date(6)],
  ['a date and an object', {}, new Date(5)],
  ['maps with different values', new Map([['a', 1]]), new Map([['a', 2]])],
  ['a map with more entries', new Map(Object.entries({ a: 1, b: 2 })), new Map([['a', 1]])],
  ['different sets', new Set([1]), new Set([2])],
  ['a set and a map', new Set(), new Map()],
  ['different patterns', /a/, /b/],
  ['two objects of a class', new Money(1), new Money(2)],
  ['a missing field and one that is undefined', {}, { a: undefined }],
  ['an inherited field', {}, { toString: Object.prototype.toString }],
  ['an array and an object', [], {}],
  ['arrays of different lengths', [1, 2], [1]],
])('tells %s apart', (_, actual, expected) => {
  expect(plainContext.equals(actual, expected)).toBe(false);
});
