import { defineBrowserProvider } from '@vitest/browser';
import { playwright } from '@vitest/browser-playwright';
import { WebdriverBrowserProvider } from '@vitest/browser-webdriverio';
import type { BrowserCommands } from 'vitest/browser';
import type { BrowserCommand, BrowserProviderOption } from 'vitest/node';
import { webkitCapabilities } from '../../scripts/engines/launchOptions.mjs';
import { webDriverCommands } from './webDriverCommands.ts';

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
  const options = { hostname: '127.0.0.1', port: gtk.port, capabilities: webkitCapabilities(gtk.host) };
  return {
    browser: 'safari',
    provider: defineBrowserProvider({
      name: 'webdriverio',
      supportedBrowser: ['safari'],
      options,
      providerFactory(project) {
        const provider = new WebdriverBrowserProvider(project, options);
        // Vitest does not declare its own commands.
        for (const [name, command] of Object.entries(webDriverCommands))
          project.browser?.registerCommand(
            name as keyof BrowserCommands,
            command as BrowserCommand<unknown[]>,
          );
        return provider;
      },
    }),
  };
}
