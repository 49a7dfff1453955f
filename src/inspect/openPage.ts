import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageReply, type ShownRecording } from './pageReply';

/** Serves a recording with the devtools to this device alone, and opens it in the browser; resolves after Ctrl+C. */
export async function openPage(recording: ShownRecording): Promise<void> {
  const script = await readFile(new URL('./page.js', import.meta.url), 'utf8');
  const token = randomBytes(16).toString('base64url');
  let host = '';
  const server = createServer(({ method, url, headers }, response) => {
    const page = { ...recording, script, host, token };
    const { status, headers: told, body } = pageReply({ method, url, host: headers.host }, page);
    response.writeHead(status, told).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const address = `http://${host}/${token}/`;
  process.stdout.write(`The devtools show ${recording.file} at ${address}\nCtrl+C ends it.\n`);
  openBrowser(address);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  server.close();
  server.closeAllConnections();
}

/** Opens an address with the command of the platform. Where there is none, the user has the address. */
function openBrowser(address: string): void {
  if (process.env.BROWSER === 'none') return;
  const [command, ...args] = commands[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

const commands: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
