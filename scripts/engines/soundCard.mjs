import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, installDebianPackages } from './installed.mjs';

/**
 * Starts a sound server with one output that nobody hears, and returns the environment that leads to it. Without any
 * output, an AudioContext in Firefox never starts. Machines that have a sound card need none of this.
 */
export async function startSoundCard(services) {
  if (process.platform !== 'linux' || process.env.PULSE_SERVER) return {};
  if (!findProgram('pulseaudio')) installDebianPackages('Sound', ['pulseaudio']);
  const program = findProgram('pulseaudio');
  if (!program) {
    console.log('PulseAudio is not installed; the tests use the sound card of this machine.');
    return {};
  }
  const folder = mkdtempSync(join(tmpdir(), 'tavus-react-sound-'));
  services.removeAtEnd(folder);
  const socket = join(folder, 'socket');
  services.start(
    program,
    [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--disallow-exit',
      '-L',
      `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      '-L',
      'module-null-sink sink_name=null',
    ],
    { XDG_RUNTIME_DIR: folder, HOME: folder },
  );
  await services.waitFor('PulseAudio', () => services.exists(socket));
  return { PULSE_SERVER: `unix:${socket}` };
}
