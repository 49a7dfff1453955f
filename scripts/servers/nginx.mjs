import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { findProgram } from '../engines/installed.mjs';
import { openChromium } from '../pages.mjs';
import { isListening } from './isListening.mjs';

const host = 'shop.example';

/**
 * Puts nginx with TLS in front of a handler that lets in this machine only, and visits the public page with Chromium. No
 * conversation may be created, with the default proxy configuration and with that of Debian's `proxy_params`.
 */
export async function testNginx({ folder, api, services, step }) {
  const application = await startApplication(api);
  const [plain, forwarding] = [await services.freePort(), await services.freePort()];
  startNginx({ folder, services, application: application.port, plain, forwarding });
  await services.waitFor('nginx', () => isListening(plain));
  const browser = await openChromium(`--host-resolver-rules=MAP ${host} 127.0.0.1`);
  try {
    for (const [what, url, status] of [
      ['lets in a page of this machine', `http://localhost:${application.port}`, 201],
      ['refuses a public page behind the default configuration', `https://${host}:${plain}`, 401],
      ['refuses a public page behind proxy_params', `https://${host}:${forwarding}`, 401],
      ['refuses a page of this machine behind proxy_params', `https://localhost:${forwarding}`, 401],
    ]) {
      step(what);
      api.reset();
      const page = await browser.newPage({ ignoreHTTPSErrors: true });
      await page.goto(url);
      const answer = await page.evaluate(async () => {
        const response = await fetch('/api/tavus', { method: 'POST' });
        return { status: response.status, reply: await response.text() };
      });
      assert.equal(answer.status, status, `${url}: ${answer.reply}`);
      assert.equal(api.conversations.size, status === 201 ? 1 : 0);
      await page.close();
    }
  } finally {
    await browser.close();
    application.server.closeAllConnections();
    application.server.close();
  }
}

/** Starts a page and its handler, as an application on this machine has them. */
async function startApplication(api) {
  const { createTavusHandler } = await import(pathToFileURL(resolve('dist/server/index.js')));
  const handler = createTavusHandler({
    apiKey: api.apiKey,
    baseUrl: api.url,
    conversation: { palId: 'p1' },
    authorize: 'local-only',
  });
  const listener = getRequestListener(async (request) => {
    if (request.method === 'POST') return handler(request);
    return new Response('<!doctype html><title>Shop</title>', { headers: { 'content-type': 'text/html' } });
  });
  // `localhost` of the proxy may be the IPv6 address, where this does not listen; nginx then tries the other one.
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: server.address().port };
}

function startNginx({ folder, services, application, plain, forwarding }) {
  const home = join(folder, 'nginx');
  mkdirSync(home);
  const certificate = join(home, 'certificate.pem');
  const key = join(home, 'key.pem');
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host},DNS:localhost`];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  execFileSync('openssl', ['req', ...kind, '-keyout', key, '-out', certificate, ...subject], {
    stdio: 'ignore',
  });
  const serverAt = (port, more) => `
    server {
      listen 127.0.0.1:${port} ssl;
      ssl_certificate ${certificate};
      ssl_certificate_key ${key};
      location / { proxy_pass http://localhost:${application}; ${more} }
    }`;
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off;
    pid ${home}/nginx.pid;
    error_log ${home}/error.log;
    events {}
    http {
      access_log off;
      ${scratch.map((name) => `${name}_temp_path ${home}/${name};`).join('\n')}
      ${serverAt(plain, '')}
      ${serverAt(forwarding, 'include /etc/nginx/proxy_params;')}
    }`,
  );
  services.start(findProgram('nginx', '../sbin/nginx'), ['-p', home, '-c', join(home, 'nginx.conf')]);
}
