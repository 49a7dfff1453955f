import { afterEach, describe, expect, test, vi } from 'vitest';
import { isCanvasSandbox } from '../../../src/protocol/canvas/isCanvasSandbox';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test.each([
  'https://mcp-ui.tavus.io/a?b=c',
  'https://mcp-ui.tavus-preview.io',
  'https://abc.sandbox-tavus.io/x',
  'https://a.b.sandbox-tavus.io/',
])('the address %s of Tavus is accepted', (url) => {
  expect(isCanvasSandbox(url)).toBe(true);
});

test.each([
  'http://mcp-ui.tavus.io/',
  'javascript:alert(1)',
  'data:text/html,hi',
  'blob:https://mcp-ui.tavus.io/1',
  'https://mcp-ui.tavus.io.evil.test/',
  'https://evil.test/mcp-ui.tavus.io',
  'https://sandbox-tavus.io/',
  'https://evilsandbox-tavus.io/',
  'https://mcp-ui.tavus.io:8443/',
  'https://user@mcp-ui.tavus.io/',
  'https://user:pass@mcp-ui.tavus.io/',
  'https://mcp-ui.tavus.io./',
  '//mcp-ui.tavus.io/',
  'mcp-ui.tavus.io',
  '',
])('the address %s is refused', (url) => {
  expect(isCanvasSandbox(url)).toBe(false);
});

test('an application adds exact origins, which accept neither others nor credentials', () => {
  const origins = ['https://cards.example.com'];
  expect(isCanvasSandbox('https://cards.example.com/card', { origins })).toBe(true);
  expect(isCanvasSandbox('https://cards.example.com:444/card', { origins })).toBe(false);
  expect(isCanvasSandbox('https://x@cards.example.com/card', { origins })).toBe(false);
  expect(isCanvasSandbox('http://cards.example.com/card', { origins })).toBe(false);
  expect(isCanvasSandbox('data:text/html,hi', { origins: ['null'] })).toBe(false);
});

describe('an address on this machine', () => {
  const onPage = (origin: string) => vi.stubGlobal('location', new URL(origin));

  test('is accepted in development, on a page on this machine, except for the own origin of the page', () => {
    onPage('http://localhost:5173');
    expect(isCanvasSandbox('http://localhost:9000/')).toBe(true);
    expect(isCanvasSandbox('http://127.0.0.1:5173/')).toBe(true);
    expect(isCanvasSandbox('http://[::1]:5173/')).toBe(true);
    expect(isCanvasSandbox('http://localhost:5173/')).toBe(false);
  });

  test('is refused on every other page', () => {
    onPage('https://shop.example.com');
    expect(isCanvasSandbox('http://localhost:9000/')).toBe(false);
  });

  test('is refused in production', () => {
    onPage('http://localhost:5173');
    vi.stubEnv('NODE_ENV', 'production');
    expect(isCanvasSandbox('http://localhost:9000/')).toBe(false);
  });
});
