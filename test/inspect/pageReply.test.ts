// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pageReply } from '../../src/inspect/pageReply';

const page = {
  file: '/home/me/<b>&.jsonl',
  text: '{}',
  script: 'start();',
  host: '127.0.0.1:4000',
  token: 'secret',
};
const ask = (url: string, host: string | undefined = page.host, method = 'GET') =>
  pageReply({ method, url, host }, page);

describe('the page that shows a recording', () => {
  it('is the page, its script and the recording', () => {
    expect(ask('/secret/')).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
    expect(ask('/secret/').body).toContain('<title>&lt;b>&amp;.jsonl – Tavus devtools</title>');
    expect(ask('/secret/page.js')).toMatchObject({ status: 200, body: 'start();' });
    expect(ask('/secret/recording')).toMatchObject({ status: 200, body: '{}' });
  });

  it.each([
    '/',
    '/secret',
    '/recording',
    '/secret/../recording',
    '/secret/toString',
    '/other/recording',
    '/secret/recording?x',
  ])('is not at %s', (url) => {
    expect(ask(url)).toMatchObject({ status: 404 });
    expect(ask(url).body).not.toContain('{}');
  });

  it.each(['evil.example:4000', 'localhost:4000', '127.0.0.1', '127.0.0.1:4001', ''])(
    'is not for the host %s',
    (host) => expect(ask('/secret/recording', host)).toMatchObject({ status: 403 }),
  );

  it('is only read', () => {
    expect(ask('/secret/recording', page.host, 'POST')).toMatchObject({ status: 405 });
  });

  it('allows no other page to read it, and itself nothing else', () => {
    const { headers } = ask('/secret/');
    expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(headers['Content-Security-Policy']).toContain(
      "default-src 'none'; script-src http://127.0.0.1:4000/secret/page.js; connect-src http://127.0.0.1:4000/secret/recording;",
    );
  });
});
