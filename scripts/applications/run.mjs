import { execFileSync } from 'node:child_process';

/** Runs a command to its end; throws if it fails. */
export function run(command, args, cwd) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  execFileSync(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Tells which part of a long check is under way. */
export function step(what) {
  console.log(`── ${what}`);
}
