import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** The boxes of these parts, measured at one moment: once all of them are there, and none is on its way any more. */
export async function boxesAtRest<Names extends readonly string[]>(
  container: Element,
  ...names: Names
): Promise<Boxes<Names>> {
  const parts = await waitFor(() =>
    names.map((name) => {
      const part = container.querySelector(`[data-tavus-part="${name}"]`);
      if (!part) throw new Error(`There is no ${name}.`);
      return part;
    }),
  );
  await atRest();
  // `map` forgets how many there are.
  return parts.map((part) => part.getBoundingClientRect()) as Boxes<Names>;
}

type Boxes<Names> = { -readonly [Index in keyof Names]: DOMRect };

/** Waits until nothing on the page moves, but for what never stops. */
export async function atRest(): Promise<void> {
  const moving = () => document.getAnimations().filter((animation) => passes(animation));
  await expect.poll(moving).toEqual([]);
}

function passes({ playState, effect }: Animation): boolean {
  return playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
}
