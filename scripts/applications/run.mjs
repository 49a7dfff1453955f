import { execFileSync } from 'node:child_process';

/** Runs a command, waits for it to finish, and throws if it fails. */
export function run(command, args, cwd) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  execFileSync(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Prints which step of a long check is running. */
export function step(what) {
  console.log(`── ${what}`);
}
