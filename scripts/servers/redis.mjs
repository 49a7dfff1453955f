import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findProgram } from '../engines/installed.mjs';
import { openServices } from '../engines/services.mjs';
import { checkRedisTypes } from './checkRedisTypes.mjs';
import { isListening } from './isListening.mjs';

/**
 * Starts two handler processes that count in one Redis, with each client, and posts to both at once: exactly as many
 * conversations as the limit allows may be created. Then it stops Redis.
 */
export async function testRedis({ folder, api, services, step }) {
  step('the types of every client fit');
  checkRedisTypes(folder);
  const script = join(folder, 'limitedHandler.mjs');
  copyFileSync('scripts/servers/limitedHandler.mjs', script);
  const { Redis } = createRequire(script)('ioredis');
  api.maxConversations = 10_000;
  for (const client of ['ioredis', 'redis', 'upstash']) {
    const redis = await startRedis(services, Redis);
    const front = await startHttpFront(redis.client);
    const start = (rateLimit) => startHandlers({ script, client, redis, front, api, services, rateLimit });
    try {
      step(`${client}: exactly the limit of a visitor gets through`);
      await getsThrough(
        api,
        await start({ limit: 25, totalLimit: 'Infinity', maxConcurrent: 'Infinity' }),
        25,
      );
      step(`${client}: exactly the limit of all visitors gets through`);
      await redis.client.flushall();
      const total = await start({ limit: 'Infinity', totalLimit: 30, maxConcurrent: 'Infinity' });
      await getsThrough(api, total, 30, (number) => `visitor ${number}`);
      step(
        `${client}: exactly as many as allowed at the same time get through, and one more for each that ends`,
      );
      await redis.client.flushall();
      const concurrent = await start({ limit: 'Infinity', totalLimit: 'Infinity', maxConcurrent: 12 });
      const created = await getsThrough(api, concurrent, 12, (number) => `visitor ${number}`);
      for (const { reply } of created.slice(0, 3))
        await post(`${concurrent.urls[1]}/end`, { handle: reply.handle });
      await getsThrough(api, concurrent, 3, (number) => `visitor ${number}`);
      step(`${client}: every key expires, and a window is over when it is`);
      await redis.client.flushall();
      const short = await start({ limit: 2, windowMs: 1500 });
      await getsThrough(api, short, 2);
      for (const key of await redis.client.keys('*')) assert.ok((await redis.client.pttl(key)) > 0, key);
      await delay(1600);
      await getsThrough(api, short, 2);
      step(`${client}: a window without an end stays`);
      await redis.client.flushall();
      await getsThrough(api, await start({ limit: 2, windowMs: 'Infinity' }), 2);
      assert.equal(await redis.client.pttl(`{${client}} visitor ann`), -1);
      step(`${client}: a Redis that is down refuses or allows in bounded time`);
      const refusing = await start({ storeTimeoutMs: 300 });
      const allowing = await start({ storeTimeoutMs: 300, onStoreError: 'allow' });
      redis.client.disconnect();
      redis.stop();
      await services.waitFor('The end of Redis', async () => !(await isListening(redis.port)));
      assert.equal((await post(refusing.urls[0])).status, 503);
      assert.equal((await post(allowing.urls[0])).status, 201);
    } finally {
      redis.client.disconnect();
      redis.stop();
      front.server.closeAllConnections();
      front.server.close();
    }
  }
}

async function startRedis(services, Redis) {
  const port = await services.freePort();
  const own = openServices();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  own.start(findProgram('redis-server'), options);
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50 }).on('error', () => undefined);
  await own.waitFor('Redis', async () => (await client.ping()) === 'PONG');
  return { port, client, stop: own.stop };
}

/** Starts what Upstash has in front of its Redis: commands as JSON over HTTP, one or several in a request. */
async function startHttpFront(client) {
  const run = async ([command, ...args]) => {
    try {
      return { result: await client.call(command, ...args) };
    } catch (error) {
      return { error: error.message };
    }
  };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks));
    const reply = Array.isArray(body[0]) ? await Promise.all(body.map(run)) : await run(body);
    response.writeHead(reply.error ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: server.address().port };
}

/** Starts two processes with the same handler. */
async function startHandlers({ script, client, redis, front, api, services, rateLimit }) {
  const urls = [];
  for (let number = 0; number < 2; number += 1) {
    const port = await services.freePort();
    services.start(process.execPath, [script], {
      CLIENT: client,
      REDIS_PORT: String(redis.port),
      HTTP_PORT: String(front.port),
      API_URL: api.url,
      API_KEY: api.apiKey,
      PORT: String(port),
      RATE_LIMIT: JSON.stringify(rateLimit),
    });
    urls.push(`http://127.0.0.1:${port}`);
  }
  for (const url of urls) await services.waitFor('The handler', () => services.answers(url));
  return { urls };
}

/** Posts 200 times at once, half to each process, and checks how many conversations there are then. */
async function getsThrough(api, { urls }, limit, nameOf = () => 'ann') {
  const before = api.conversations.size;
  const posts = [...Array(200)].map((_, number) => post(urls[number % 2], {}, nameOf(number)));
  const answers = await Promise.all(posts);
  const created = answers.filter(({ status }) => status === 201);
  assert.equal(created.length, limit, JSON.stringify(answers.find(({ status }) => status !== 201)));
  assert.equal(api.conversations.size - before, limit);
  for (const { status } of answers) assert.ok([201, 429, 503].includes(status), String(status));
  return created;
}

async function post(url, body = {}, user = 'ann') {
  const headers = { origin: new URL(url).origin, 'content-type': 'application/json', 'x-user': user };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, reply: await response.json() };
}
