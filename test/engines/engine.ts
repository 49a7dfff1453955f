import type { TestContext } from 'vitest';
import { server } from 'vitest/browser';

/** The engine that runs the tests. WebDriver knows WebKit as Safari. */
export const engine: string = server.browser === 'safari' ? 'webkit' : server.browser;

const onlyChromium = {
  emulates: 'only the DevTools protocol emulates media features, touch and print',
  'shows the accessibility tree': 'only the DevTools protocol shows the accessibility tree',
  'collects garbage': 'only the DevTools protocol collects garbage',
  'tells its permissions policy': 'only Chromium tells a page its permissions policy',
  'is imitated by the fake media devices': 'the fake media devices imitate Chromium',
  'measures layout shifts': 'only Chromium measures layout shifts',
  'reports downloads': 'only the DevTools protocol reports downloads',
} as const;

/** Leaves a test out in every engine but Chromium. The run reports the reason. */
export function needsChromium({ skip }: Pick<TestContext, 'skip'>, because: keyof typeof onlyChromium): void {
  skip(engine !== 'chromium', onlyChromium[because]);
}

/** Leaves a test out where a page cannot choose the speaker. */
export function needsSpeakerChoice({ skip }: Pick<TestContext, 'skip'>): void {
  skip(!('setSinkId' in HTMLMediaElement.prototype), 'this engine does not let a page choose the speaker');
}

/** Leaves a test out where elements cannot move without being removed. `name` says how the test moves one. */
export function needsMoveBefore({ skip }: Pick<TestContext, 'skip'>, name = 'moveBefore'): void {
  const isMissing = name.includes('moveBefore') && !('moveBefore' in Element.prototype);
  skip(isMissing, 'this engine has no moveBefore');
}
