import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { forgetConsole, watchConsole } from './expectConsole';

// Machines may be slow, and what is waited for comes or does not.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 });

beforeEach(watchConsole);
afterEach(() => {
  try {
    cleanup();
  } finally {
    forgetConsole();
  }
});
