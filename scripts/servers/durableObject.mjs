import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWorker } from './startWorker.mjs';

const worker = `
import { DurableObject } from 'cloudflare:workers';
import { createTavusHandler } from 'tavus-react/server';

let handler;
export default {
  fetch(request, env, context) {
    handler ??= createTavusHandler({
      apiKey: env.API_KEY,
      baseUrl: env.API_URL,
      conversation: { palId: 'p1' },
      authorize: () => ({ visitor: 'ann' }),
      rateLimit: { limit: 25, maxConcurrent: 15, store: storeIn(env.LIMITS) },
      onEvent: () => undefined,
    });
    return handler(request, env, context);
  },
};
`;

/** Counts with the Durable Object of docs/limits.md, as it is written there. */
export async function testDurableObject({ folder, api, step }) {
  const documented = readFileSync('docs/limits.md', 'utf8')
    .split('```')
    .find((block) => block.includes('extends DurableObject'));
  const code = documented.replace(/^ts\n/, '').replace(/^declare class .*$/m, '');
  const file = join(folder, 'durableObject.ts');
  writeFileSync(file, worker + code);
  const { url, stop } = await startWorker(
    file,
    folder,
    { API_KEY: api.apiKey, API_URL: api.url },
    { durableObjects: { LIMITS: 'Limits' } },
  );
  try {
    api.reset();
    api.maxConversations = 10_000;
    step('exactly as many as allowed at the same time get through');
    const created = await getsThrough(url, 15);
    step('those that end make room, within the limit of the visitor');
    for (const { reply } of created) await post(`${url}/end`, { handle: reply.handle });
    await getsThrough(url, 10);
  } finally {
    await stop();
  }
}

async function getsThrough(url, limit) {
  const answers = await Promise.all([...Array(100)].map(() => post(url)));
  const created = answers.filter(({ status }) => status === 201);
  assert.equal(created.length, limit, JSON.stringify(answers.find(({ status }) => status !== 201)));
  return created;
}

async function post(url, body = {}) {
  const headers = { origin: new URL(url).origin, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, reply: await response.json() };
}
