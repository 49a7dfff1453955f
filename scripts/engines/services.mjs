import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** The programs that run alongside the tests of an engine. `stop` ends all of them. */
export function openServices() {
  const running = [];
  const folders = [];

  function start(program, args, variables = {}) {
    const service = spawn(program, args, {
      env: { ...process.env, ...variables },
      stdio: 'ignore',
      detached: true,
    });
    service.on('error', (error) => console.error(`${program} did not start: ${error.message}`));
    running.push(service);
  }

  async function waitFor(name, isReady) {
    for (let time = 0; time < 100; time += 1) {
      if (await isReady()) return;
      await delay(100);
    }
    throw new Error(`${name} does not respond.`);
  }

  function stop() {
    for (const { pid } of running) if (pid) endGroup(pid);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }

  return {
    start,
    waitFor,
    stop,
    freePort,
    answers,
    exists: existsSync,
    removeAtEnd: (folder) => folders.push(folder),
  };
}

function endGroup(pid) {
  try {
    process.kill(-pid);
  } catch {
    // It has ended already.
  }
}

async function answers(url) {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
