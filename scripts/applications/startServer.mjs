import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Starts an application's server on a free port, which replaces `{port}` in `command`, and waits until it responds. */
export async function startServer(command, cwd, variables = {}) {
  const port = String(await freePort());
  const [program, ...args] = command.map((word) => word.replace('{port}', port));
  const env = { ...process.env, PORT: port, NEXT_TELEMETRY_DISABLED: '1', ...variables };
  // In its own process group, because `npm run` starts child processes that would outlive it.
  const server = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    if (process.platform === 'win32') server.kill();
    else process.kill(-server.pid);
    await exited;
  };
  const url = `http://localhost:${port}`;
  for (let time = 0; time < 300; time += 1) {
    if (server.exitCode !== null) throw new Error(`The server of ${cwd} exited.`);
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return { url, stop };
    await delay(200);
  }
  await stop();
  throw new Error(`The server of ${cwd} does not respond.`);
}

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
