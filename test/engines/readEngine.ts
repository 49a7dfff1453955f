import type { BrowserConfigOptions } from 'vitest/node';
import { firefoxProvider } from './firefox.ts';
import { webkitProvider } from './webkit.ts';

/** Another engine than Chromium that the browser tests run in. */
export interface Engine {
  readonly name: 'firefox' | 'webkit';
  readonly browser: BrowserConfigOptions;
  readonly setupFiles?: string[];
}

/** Reads which engine to test in, and where it is, from the environment that `scripts/test-engine.mjs` prepares. */
export function readEngine({
  TEST_ENGINE,
  FIREFOX_PATH,
  WEBKIT_DRIVER_PORT,
  WEBKIT_HOST,
}: NodeJS.ProcessEnv): Engine | undefined {
  const common = { enabled: true, screenshotFailures: false, ui: false };
  if (TEST_ENGINE === 'firefox')
    return {
      name: 'firefox',
      browser: {
        ...common,
        headless: true,
        instances: [{ browser: 'firefox' }],
        provider: firefoxProvider(FIREFOX_PATH),
      },
      setupFiles: [
        'test/engines/secondMicrophone.ts',
        'test/engines/trackEvents.ts',
        'test/engines/focusGuard.ts',
      ],
    };
  if (TEST_ENGINE !== 'webkit') return undefined;
  const gtk = WEBKIT_HOST ? { host: WEBKIT_HOST, port: Number(WEBKIT_DRIVER_PORT) } : undefined;
  const { browser, provider } = webkitProvider(gtk);
  return {
    name: 'webkit',
    browser: { ...common, headless: !gtk, instances: [{ browser }], provider },
    ...(gtk && { setupFiles: ['test/engines/missingWebRtc.ts', 'test/engines/fewPictures.ts'] }),
  };
}
