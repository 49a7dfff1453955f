import { defineBrowserProvider } from '@vitest/browser';
import { PlaywrightBrowserProvider, playwright } from '@vitest/browser-playwright';
import type { Frame, Page } from 'playwright';
import { type Browser, firefox } from 'playwright-bidi';
import type { BrowserCommands } from 'vitest/browser';
import type { BrowserCommand, BrowserProviderOption, TestProject } from 'vitest/node';
import { firefoxUserPrefs } from '../../scripts/engines/launchOptions.mjs';
import { bidiCommands } from './bidiCommands.ts';

const contextOptions = { viewport: { width: 1500, height: 1100 } };

/**
 * Runs the tests in the Firefox at `path` over WebDriver BiDi, or, without a path, in the one that Playwright has
 * installed.
 */
export function firefoxProvider(path: string | undefined): BrowserProviderOption {
  if (!path) return playwright({ launchOptions: { firefoxUserPrefs }, contextOptions });
  const options = { contextOptions };
  return defineBrowserProvider({
    name: 'playwright',
    supportedBrowser: ['firefox'],
    options,
    providerFactory: (project) => new FirefoxOverBidi(project, options, path),
  });
}

/**
 * Playwright 1.65 sends a command that Firefox 153 does not know, so an older one launches the browser. Each page gets a
 * browser of its own, because in one browser only one page at a time has the focus.
 */
class FirefoxOverBidi extends PlaywrightBrowserProvider {
  readonly #launch: () => Promise<Browser>;
  readonly #browsers: Browser[] = [];
  #lastOpened: Promise<void> = Promise.resolve();

  constructor(
    project: TestProject,
    options: ConstructorParameters<typeof PlaywrightBrowserProvider>[1],
    executablePath: string,
  ) {
    super(project, options);
    this.#launch = () => firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs });
    // Vitest does not declare its own commands.
    for (const [name, command] of Object.entries(bidiCommands))
      project.browser?.registerCommand(name as keyof BrowserCommands, command as BrowserCommand<unknown[]>);
  }

  override openPage(...page: Parameters<PlaywrightBrowserProvider['openPage']>): Promise<void> {
    // One after the other, because the page opens in the browser that `browser` holds at that moment.
    this.#lastOpened = this.#lastOpened.then(async () => {
      const browser = await this.#launch();
      this.#browsers.push(browser);
      // Both versions of Playwright have the methods that the provider calls.
      this.browser = browser as unknown as typeof this.browser;
      await super.openPage(...page);
    });
    return this.#lastOpened;
  }

  override getCommandsContext(sessionId: string) {
    const context = super.getCommandsContext(sessionId);
    return { ...context, iframe: context.iframe, frame: () => testFrame(context.page) };
  }

  override async close(): Promise<void> {
    await super.close();
    await Promise.all(this.#browsers.map((browser) => browser.close()));
  }
}

/** Finds the frame of the tests by its element, because Firefox sometimes does not report its name. */
async function testFrame(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[data-vitest]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The page has no frame of tests.');
  return frame;
}
