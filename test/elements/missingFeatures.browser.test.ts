import { afterEach, expect, test } from 'vitest';
import { simulate } from '../../src/simulator';
import { missingFeatures, ofWidgets } from '../fixtures/missingFeatures';
import { clearPage, insert, inside, part, press, until } from './inPage';

afterEach(clearPage);

const cases = missingFeatures
  .filter(({ name }) => ofWidgets.includes(name))
  .flatMap((feature) =>
    (['tavus-widget', 'tavus-embed'] as const).map((tag) => ({ ...feature, feature: feature.name, tag })),
  );

test.each(cases)('without $feature, a conversation can be held in a <$tag>', async ({ take, tag }) => {
  const giveBack = take();
  try {
    const source = simulate({ greeting: 'Hello!' }, { seed: 1, delayMs: 5, speed: 20 });
    const { element, names } = insert(tag, { source });
    if (tag === 'tavus-widget') await press(element, 'launcher');
    await press(element, 'start-button');
    await until(element, 'connected');
    await expect.poll(() => element.tavus.transcript.map(({ text }) => text)).toEqual(['Hello!']);
    const { backgroundColor } = getComputedStyle(inside(element, part('end-button')));
    expect(backgroundColor).toBe('rgb(217, 45, 74)');
    await press(element, 'end-button');
    await until(element, 'ended');
    expect(names()).not.toContain('tavus:error');
    await clearPage();
  } finally {
    giveBack();
  }
});
