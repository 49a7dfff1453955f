import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startWorker } from './startWorker.mjs';

const options = (environment) => `{
  apiKey: ${environment}.API_KEY,
  baseUrl: ${environment}.API_URL,
  conversation: { palId: 'p1' },
  authorize: ({ request }) => ({ visitor: request.headers.get('x-user') ?? 'ann' }),
}`;

const imports = "import { createTavusHandler } from 'tavus-react/server';";

const runtimes = {
  deno: {
    tellsOfLeaving: true,
    code: `${imports}
const env = Deno.env.toObject();
Deno.serve({ hostname: '127.0.0.1', port: Number(env.PORT) }, createTavusHandler(${options('env')}));`,
    start: (file, folder) => [
      join(folder, 'node_modules/.bin/deno'),
      ['run', '--allow-net=127.0.0.1', '--allow-env', '--no-lock', file],
    ],
  },
  bun: {
    tellsOfLeaving: true,
    code: `${imports}
Bun.serve({ hostname: '127.0.0.1', port: Number(Bun.env.PORT), fetch: createTavusHandler(${options('Bun.env')}) });`,
    start: (file, folder) => [join(folder, 'node_modules/.bin/bun'), [file]],
  },
  workerd: {
    // Neither `request.signal` nor a canceled body reports it there.
    tellsOfLeaving: false,
    code: `${imports}
let handler;
let waits = 0;
export default {
  fetch(request, env, context) {
    if (request.method === 'GET') return Response.json({ waits });
    handler ??= createTavusHandler(${options('env')});
    return handler(request, env, { waitUntil: (work) => { waits += 1; context.waitUntil(work); } });
  },
};`,
  },
};

/** Returns the test of a runtime: it creates and ends conversations there, and leaves while one is created. */
export function testRuntime(name) {
  return async ({ folder, api, services, step }) => {
    const runtime = runtimes[name];
    const { url, stop } = await start(name, runtime, { folder, api, services });
    try {
      step('creates a conversation and ends it');
      api.reset();
      const created = await post(url);
      assert.equal(created.status, 201, JSON.stringify(created.reply));
      // Where the runtime does not tell that the visitor has left, Tavus ends the conversation that nobody has joined.
      assert.equal(api.requests[0].body.properties.participant_absent_timeout, 60);
      assert.equal((await post(`${url}/end`, { handle: created.reply.handle })).status, 200);
      assert.equal(api.conversations.get('c1'), 'ended');

      step('refuses other paths, other origins and forged handles');
      assert.equal((await post(`${url}/END`)).status, 404);
      assert.equal((await post(url, {}, { origin: 'https://evil.example' })).status, 403);
      assert.equal((await post(`${url}/end`, { handle: 'c1' })).status, 403);

      step('limits a visitor');
      api.reset();
      api.maxConversations = 100;
      const visitor = { 'x-user': 'bob' };
      const answers = await Promise.all([...Array(15)].map(() => post(url, {}, visitor)));
      // One of the ten places at the same time may be taken by nobody else: the first conversation has ended.
      assert.equal(answers.filter(({ status }) => status === 201).length, 10);
      for (const { reply } of answers) if (reply.handle) await post(`${url}/end`, { handle: reply.handle });

      step('does not leave the room of a visitor who leaves');
      await leaves(url, api, runtime.tellsOfLeaving);

      if (name === 'workerd') {
        step('is kept by waitUntil');
        const { waits } = await (await fetch(url)).json();
        assert.ok(waits > 0);
      }
    } finally {
      await stop();
    }
  };
}

/** Closes the connection while the conversation is created, and checks what becomes of that. */
async function leaves(url, api, isTold) {
  api.reset();
  api.answerNext({ held: true, body: { conversation_id: 'c9', conversation_url: 'https://r/c9' } });
  if (isTold) api.answerNext({ body: { status: 'ended' } });
  const { host, hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  const head = `POST / HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nX-User: cat`;
  socket.write(`${head}\r\nContent-Length: 0\r\n\r\n`);
  await until(() => api.requests.length === 1, 'the create');
  socket.destroy();
  await delay(300);
  api.release();
  if (isTold) return until(() => api.requests.some(({ path }) => path.endsWith('/c9/end')), 'the end');
  assert.equal(api.requests[0].body.properties.participant_absent_timeout, 60);
  // The server goes on working.
  await delay(300);
  assert.equal((await post(url, {}, { 'x-user': 'dan' })).status, 201);
}

async function start(name, runtime, { folder, api, services }) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, runtime.code);
  const environment = { API_KEY: api.apiKey, API_URL: api.url };
  if (name === 'workerd') return startWorker(file, folder, environment);
  const port = await services.freePort();
  const url = `http://127.0.0.1:${port}`;
  const [program, args] = runtime.start(file, folder);
  services.start(program, args, { ...environment, PORT: String(port) });
  await services.waitFor(name, () => services.answers(url));
  return { url, stop: async () => undefined };
}

async function post(url, body = {}, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { origin: new URL(url).origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, reply: await response.json() };
}

async function until(isTrue, what) {
  for (let time = 0; time < 100; time += 1) {
    if (isTrue()) return;
    await delay(50);
  }
  assert.fail(`Timed out waiting for ${what}.`);
}
