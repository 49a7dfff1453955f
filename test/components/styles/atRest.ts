import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** Measures the boxes of these parts at the same moment, once all of them exist and none is still moving. */
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
  // `map` loses the length of the tuple.
  return parts.map((part) => part.getBoundingClientRect()) as Boxes<Names>;
}

type Boxes<Names> = { -readonly [Index in keyof Names]: DOMRect };

/** Waits until every animation on the page has ended, except infinite ones and those that follow the sound. */
export async function atRest(): Promise<void> {
  const moving = () => document.getAnimations().filter((animation) => passes(animation));
  await expect.poll(moving).toEqual([]);
}

function passes({ playState, effect }: Animation): boolean {
  if (playState !== 'running' || followsSound(effect)) return false;
  return effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
}

/** A live microphone restarts these transitions with every sample. They change no box. */
function followsSound(effect: AnimationEffect | null): boolean {
  const target = effect instanceof KeyframeEffect ? effect.target : null;
  return target?.matches('[data-tavus-part="level-meter"], [data-tavus-part="pal-placeholder"]') ?? false;
}
