import type { TestContext } from 'vitest';
import { server } from 'vitest/browser';

/** The engine that runs the tests. WebDriver knows WebKit as Safari. */
export const engine: string = server.browser === 'safari' ? 'webkit' : server.browser;

/** Leaves a test out in every engine but Chromium. The run reports the reason. */
export function onlyInChromium({ skip }: Pick<TestContext, 'skip'>, reason: string): void {
  skip(engine !== 'chromium', reason);
}
