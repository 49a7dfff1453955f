import { act } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import '../../src/elements/widget';
import { type ManualClock, manualClock, simulate } from '../../src/simulator';
import { fixedTimes } from '../fixtures/fixedTimes';

// No browser feature is mocked here, so this runs as the test of an application does.

afterEach(async () => {
  await act(async () => {
    document.body.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve));
  });
});

/** Advances the simulated time until the condition holds. */
async function until(clock: ManualClock, holds: () => boolean | undefined): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) {
    await act(async () => {
      await clock.advance(100);
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
  }
  expect(holds()).toBe(true);
}

test('an element opens its panel and holds a conversation, even after it is moved within the page', async () => {
  const clock = manualClock();
  const source = simulate({ greeting: 'Hello!' }, { clock, seed: 1, media: false, ...fixedTimes });
  const element = Object.assign(document.createElement('tavus-widget'), { source });
  await act(async () => {
    document.body.append(element);
    void element.startConversation();
  });
  const dialog = () => element.shadowRoot?.querySelector('dialog');
  await until(clock, () => dialog()?.textContent?.includes('Hello!'));
  expect(dialog()?.open).toBe(true);
  await act(async () => document.body.prepend(element));
  expect(dialog()?.open).toBe(true);
  await act(() => element.endConversation());
  await until(clock, () => dialog()?.textContent?.includes('Conversation ended'));
});
