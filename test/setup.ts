import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { forgetConsole, watchConsole } from './expectConsole';

configure({ reactStrictMode: true });

beforeEach(watchConsole);
afterEach(() => {
  try {
    cleanup();
  } finally {
    forgetConsole();
  }
});
