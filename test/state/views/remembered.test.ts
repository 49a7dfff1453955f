// @vitest-environment node
import { expect, it } from 'vitest';
import { remembered } from '../../../src/state/views/remembered';

it('computes a value again only if something that it is computed from is another object', () => {
  const remember = remembered<object>();
  const [a, b] = [{}, {}];
  const first = remember([a, b], () => ({}));
  expect(remember([a, b], () => ({}))).toBe(first);
  const second = remember([b, a], () => ({}));
  expect(second).not.toBe(first);
  expect(remember([b], () => ({}))).not.toBe(second);
});
