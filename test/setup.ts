import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { forgetConsole, watchConsole } from './expectConsole';

// Slow machines need the long timeout; it delays only the tests that fail.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 });

beforeEach(watchConsole);
afterEach(() => {
  try {
    cleanup();
  } finally {
    forgetConsole();
  }
});
