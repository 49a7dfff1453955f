import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { aliases } from './aliases.ts';
import { findChromium } from './scripts/chromium.mjs';
import { pressToDownload } from './test/components/parts/pressToDownload.ts';
import { translateStyles } from './test/components/styles/translateStyles.ts';

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

// One for each project: Vitest writes the project's name into it.
const chromium = (contextOptions = {}) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  instances: [{ browser: 'chromium' as const }],
  provider: playwright({ launchOptions, contextOptions }),
});

// What every test finds: `test/setup.browser.ts` gives it back to the next one.
const viewport = { width: 1280, height: 800 };

// Everything a browser run imports, so that Vite never finds more half-way and reloads the page.
const optimizeDeps = {
  include: [
    '@daily-co/daily-js',
    '@daily-co/daily-react',
    '@testing-library/react',
    '@testing-library/user-event',
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
  ],
};

// What the ranges of peerDependencies begin with.
const oldestPeers = [
  { find: /^@daily-co\/daily-js$/, replacement: 'daily-js-oldest' },
  { find: /^@daily-co\/daily-react$/, replacement: 'daily-react-oldest' },
  { find: /^jotai(\/.*)?$/, replacement: 'jotai-oldest$1' },
];

// Machines may be slow, and what is waited for comes or does not.
const patience = { expect: { poll: { timeout: 10_000 } }, testTimeout: 30_000, hookTimeout: 60_000 };

const config: ViteUserConfig = {
  test: {
    projects: [
      {
        resolve: { alias: aliases },
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/setup.ts', 'test/setup.unit.ts'],
          ...patience,
        },
      },
      {
        plugins: [react()],
        resolve: { alias: aliases },
        optimizeDeps,
        test: {
          name: 'browser',
          // The matrix runs this project with other packages.
          ...(process.env.DAILY_VERSION && { provide: { dailyVersion: process.env.DAILY_VERSION } }),
          globalSetup: ['test/server/globalBackend.ts', 'test/components/globalServerPages.ts'],
          include: ['test/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/setup.browser.ts', 'test/setup.ts'],
          ...patience,
          // One after the other: they share a stand-in for Tavus.
          browser: {
            ...chromium(),
            viewport,
            fileParallelism: false,
            commands: { pressToDownload, translateStyles },
          },
        },
      },
      {
        plugins: [react()],
        resolve: { alias: [...aliases, ...oldestPeers] },
        optimizeDeps,
        // Optimised dependencies are kept by project; those of the other browser project hold the newest daily-js.
        cacheDir: 'node_modules/.vite-oldest-daily',
        test: {
          name: 'oldest-daily',
          provide: { dailyVersion: '0.68.0' },
          include: ['test/daily/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/setup.browser.ts', 'test/setup.ts'],
          ...patience,
          browser: { ...chromium(), viewport },
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook', disableAddonDocs: true })],
        optimizeDeps,
        // axe measures what is on the screen, and half-way through a fade that is not what anybody is meant to read.
        test: { name: 'stories', ...patience, browser: chromium({ reducedMotion: 'reduce' }) },
      },
    ],
  },
};

export default config;
