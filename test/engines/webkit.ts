import { playwright } from '@vitest/browser-playwright';
import { webdriverio } from '@vitest/browser-webdriverio';
import type { BrowserProviderOption } from 'vitest/node';
import { webkitCapabilities } from '../../scripts/engines/launchOptions.mjs';

interface WebKitGtk {
  /** The port of WebKitWebDriver. */
  readonly port: number;
  /** The path of the browser that the driver starts. */
  readonly host: string;
}

/**
 * Runs the tests in WebKitGTK or in the WebKit that Playwright has installed. Vitest knows WebDriver's browser by the name of
 * Safari.
 */
export function webkitProvider(gtk: WebKitGtk | undefined): {
  readonly browser: 'safari' | 'webkit';
  readonly provider: BrowserProviderOption;
} {
  if (!gtk) return { browser: 'webkit', provider: playwright() };
  return {
    browser: 'safari',
    provider: webdriverio({
      hostname: '127.0.0.1',
      port: gtk.port,
      capabilities: webkitCapabilities(gtk.host),
    }),
  };
}
