import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../applications/run.mjs';

const code = `
import { Redis as UpstashRedis } from '@upstash/redis';
import { Cluster, Redis } from 'ioredis';
import { createClient, createClientPool, createCluster } from 'redis';
import { redisRateLimitStore } from 'tavus-react/server';

redisRateLimitStore(new Redis());
redisRateLimitStore(new Cluster([]));
redisRateLimitStore(createClient());
redisRateLimitStore(createClientPool());
redisRateLimitStore(createCluster({ rootNodes: [] }));
redisRateLimitStore(new UpstashRedis({ url: '', token: '' }));
redisRateLimitStore(async (script: string, keys: string[], args: string[]) => [script, keys, args]);
`;

/** Checks that every client that the documentation names is a `RedisClient` without a cast. */
export function checkRedisTypes(folder) {
  const file = join(folder, 'redisClients.ts');
  writeFileSync(file, code);
  const types = ['--types', 'node', '--typeRoots', resolve('node_modules/@types')];
  const how = ['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
  run(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--skipLibCheck', ...types, ...how, file],
    '.',
  );
}
