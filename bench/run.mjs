import { runInNode } from './runInNode.mjs';

process.exitCode = await runInNode('bench/main.ts');
await import('./recording/run.mjs');
