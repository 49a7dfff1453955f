import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectInlineConfiguration, ViteUserConfig } from 'vitest/config';
import { aliases } from './aliases.ts';
import { findChromium } from './scripts/chromium.mjs';
import { stylesPlugin } from './scripts/styles/stylesPlugin.ts';
import { pressToDownload } from './test/components/parts/pressToDownload.ts';
import { translateStyles } from './test/components/styles/translateStyles.ts';
import { ReasonsReporter } from './test/engines/ReasonsReporter.ts';
import { readEngine } from './test/engines/readEngine.ts';
import { preferMotion, readHostSheets } from './test/hosts/pageCommands.ts';
import { restMouse } from './test/restMouse.ts';
import { startBackend } from './test/server/startBackend.ts';

const executablePath = await findChromium();

const launchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
  ],
};

// Each project needs its own object, because Vitest writes the project's name into it.
const chromium = (contextOptions = {}) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  instances: [{ browser: 'chromium' as const }],
  provider: playwright({ launchOptions, contextOptions }),
});

// Set by `scripts/test-engine.mjs`, which starts what another engine than Chromium needs.
const engine = readEngine(process.env);

// Set by `scripts/test-matrix.mjs`, which runs the browser tests with other package versions.
const dailyVersion = process.env.DAILY_VERSION;

// The window size for every test: `test/setup.browser.ts` restores it after each one.
const viewport = { width: 1280, height: 800 };

// Everything that a browser run imports. If Vite discovered a dependency during a run, it would reload the page.
const optimizeDeps = {
  include: [
    '@daily-co/daily-js',
    '@daily-co/daily-react',
    '@testing-library/react',
    '@testing-library/user-event',
    'axe-core',
    'fast-check',
    'jotai',
    'jotai/react',
    'jotai/vanilla',
    'react',
    'react-dom',
    'react-dom/client',
    'react-dom/server',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
    'zod',
  ],
};

// The oldest versions that the ranges of peerDependencies allow.
const oldestPeers = [
  { find: /^@daily-co\/daily-js$/, replacement: 'daily-js-oldest' },
  { find: /^@daily-co\/daily-react$/, replacement: 'daily-react-oldest' },
  { find: /^jotai(\/.*)?$/, replacement: 'jotai-oldest$1' },
];

// Slow machines need the long timeouts; they delay only the tests that fail.
const patience = {
  // By default one core stays idle.
  maxWorkers: '100%',
  expect: { poll: { timeout: 10_000 } },
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

// A browser runs in real time, and of more than a thousand tests one may lose a race on a busy machine. With `CI` set it
// gets one more try, and the run names it: it is as much to be mended as one that fails.
const inRealTime = { ...patience, retry: process.env.CI ? 1 : 0 };

/**
 * Minutes of conversations: with another feature missing each time, in random order, or two hundred. They run in Chromium,
 * with `CI` set.
 */
const slowTests = [
  'test/daily/anyOrder.browser.test.tsx',
  'test/daily/leaks.browser.test.tsx',
  'test/**/missingFeatures.browser.test.{ts,tsx}',
  'test/components/parts/twentyUtterances.browser.test.tsx',
];

/**
 * What takes twenty seconds or more for each file: every state on every page, in every size and in every language, and what
 * waits in real time. The other engines run them always, Chromium with `CI` set.
 */
const longTests = [
  'test/applications/CountdownCall.browser.test.tsx',
  'test/components/board/canvasLayout.browser.test.tsx',
  'test/components/board/cardsInAxe.browser.test.tsx',
  'test/daily/ends.browser.test.tsx',
  'test/daily/endAfter.browser.test.tsx',
  'test/daily/handover.browser.test.tsx',
  'test/daily/mutedSpeech.browser.test.tsx',
  'test/daily/parallel.browser.test.tsx',
  'test/daily/rejoin.browser.test.tsx',
  'test/elements/hostedAttributes.browser.test.ts',
  'test/elements/hostedMethods.browser.test.ts',
  'test/elements/insertion.browser.test.ts',
  'test/hosts/hosts.browser.test.tsx',
  'test/components/board/cardRoom.browser.test.tsx',
  'test/components/parts/PagedCaption.browser.test.tsx',
  'test/components/styles/targets.browser.test.tsx',
  'test/locales/fits.browser.test.tsx',
  'test/**/small.browser.test.{ts,tsx}',
];

/** What runs only when it is named, because a machine that does something else meanwhile moves the page in other frames. */
const aloneTests = ['test/components/styles/layoutShift.browser.test.tsx'].filter(
  (file) => !process.argv.some((argument) => argument.endsWith('test.tsx') && file.endsWith(argument)),
);

/** How everything looks. It takes half of the time, and does not depend on the versions of Daily's packages. */
const looks = [
  'test/hosts/**',
  'test/components/styles/**',
  'test/components/board/**',
  'test/components/parts/PagedCaption.browser.test.tsx',
  'test/locales/**',
  'test/devtools/**',
  'test/**/small.browser.test.{ts,tsx}',
];

function leftOutIn(project: string): string[] {
  if (project !== 'browser') return slowTests;
  if (dailyVersion) return looks;
  return process.env.CI ? [] : [...slowTests, ...longTests];
}

/** The tests that need a browser. They are the same in every engine. */
const browserProject = (
  name: string,
  browser: object,
  setupFiles: string[] = [],
): TestProjectInlineConfiguration => ({
  plugins: [react(), stylesPlugin()],
  resolve: { alias: aliases },
  optimizeDeps,
  // Two runs of one engine at the same time must not share what Vite has optimized.
  ...(engine && { cacheDir: `node_modules/.vite-${name}${process.env.TEST_LANE ?? ''}` }),
  test: {
    name,
    ...(dailyVersion && { provide: { dailyVersion } }),
    globalSetup: ['test/components/globalServerPages.ts', 'test/components/canvas/frame/globalFramePages.ts'],
    include: ['test/**/*.browser.test.{ts,tsx}'],
    exclude: [...leftOutIn(name), ...aloneTests],
    setupFiles: [...setupFiles, 'test/setup.browser.ts', 'test/setup.ts'],
    ...inRealTime,
    browser: {
      ...browser,
      viewport,
      commands: {
        preferMotion,
        pressToDownload,
        readHostSheets,
        restMouse,
        startBackend,
        translateStyles,
      },
    },
  },
});

const config: ViteUserConfig = {
  test: {
    reporters: ['default', new ReasonsReporter(dailyVersion ? looks : [...slowTests, ...longTests])],
    projects: [
      {
        resolve: { alias: aliases },
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/setup.ts', 'test/setup.unit.ts', 'test/setup.happyDom.ts'],
          ...patience,
        },
      },
      {
        resolve: { alias: aliases },
        test: {
          name: 'unit-jsdom',
          environment: 'jsdom',
          // The tests of what touches the document. Everything else behaves the same in any environment.
          include: ['test/{components,elements,testing,hooks/{conversation,media,screen}}/**/*.test.tsx'],
          exclude: ['test/**/*.browser.test.tsx'],
          setupFiles: ['test/setup.ts', 'test/setup.unit.ts', 'test/setup.jsdom.ts'],
          ...patience,
        },
      },
      browserProject('browser', chromium()),
      ...(engine ? [browserProject(engine.name, engine.browser, engine.setupFiles)] : []),
      {
        plugins: [react(), stylesPlugin()],
        resolve: { alias: [...aliases, ...oldestPeers] },
        optimizeDeps,
        // A separate cache for optimized dependencies: the default one holds the newest daily-js.
        cacheDir: 'node_modules/.vite-oldest-daily',
        test: {
          name: 'oldest-daily',
          provide: { dailyVersion: '0.68.0' },
          include: ['test/daily/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/setup.browser.ts', 'test/setup.ts'],
          ...inRealTime,
          browser: { ...chromium(), viewport, commands: { restMouse } },
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook', disableAddonDocs: true })],
        optimizeDeps,
        // axe measures the colors on the screen, and in the middle of a fade those are not the final ones.
        test: { name: 'stories', ...inRealTime, browser: chromium({ reducedMotion: 'reduce' }) },
      },
    ],
  },
};

export default config;
