import { expect, test } from 'vitest';
import { tightenVariables } from '../../../scripts/styles/tightenVariables';

test('variables lose the spaces that mean nothing, and nothing else does', () => {
  const css = `a { --b: calc( 2 * (var(--c) + 1px) / 3 ), "x , y" attr(d); margin: calc( 1px * 2 ); }`;
  expect(tightenVariables(css)).toBe(
    `a { --b:calc(2*(var(--c) + 1px)/3),"x , y" attr(d); margin: calc( 1px * 2 ); }`,
  );
});
