import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findInPlaywright, findProgram, installDebianPackages, installWithPlaywright } from './installed.mjs';
import { startSoundCard } from './soundCard.mjs';

const packages = [
  'webkit2gtk-driver',
  'gir1.2-webkit2-4.1',
  'gir1.2-gtk-3.0',
  'python3-gi',
  'gstreamer1.0-plugins-base',
  'gstreamer1.0-plugins-good',
  'gstreamer1.0-plugins-bad',
  'gstreamer1.0-libav',
  'mesa-vulkan-drivers',
  'xvfb',
  'pulseaudio',
];

/**
 * Finds or installs WebKit, gives it a display and a sound card, starts its driver, and returns the environment of the
 * tests that run in it. With `blocksSound`, pages are silent until the visitor's first gesture.
 */
export async function prepareWebKit(services, { blocksSound = false } = {}) {
  if (!hasWebKitGtk()) installDebianPackages('WebKitGTK', packages);
  if (hasWebKitGtk()) return startWebKitGtk(services, blocksSound);
  if (!(await findInPlaywright('webkit'))) installWithPlaywright('webkit');
  if (await findInPlaywright('webkit')) return startSoundCard(services);
  throw new Error(
    `Could not find or install WebKit. On Debian or Ubuntu, install ${packages.join(' ')}; elsewhere run \`npx playwright install webkit\`.`,
  );
}

function hasWebKitGtk() {
  return (
    findProgram('WebKitWebDriver') !== undefined &&
    findProgram('Xvfb') !== undefined &&
    // The system's Python, because another one on the PATH does not have Debian's modules.
    spawnSync('/usr/bin/python3', ['-c', "import gi; gi.require_version('WebKit2', '4.1')"]).status === 0
  );
}

async function startWebKitGtk(services, blocksSound) {
  const sound = await startSoundCard(services);
  const display = await startDisplay(services);
  const port = String(await services.freePort());
  const browser = {
    ...sound,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    // No graphics card, even where there is one. Mesa's usual imitation crashes when layers change their size, so this is the
    // one by way of Vulkan.
    LIBGL_ALWAYS_SOFTWARE: '1',
    MESA_LOADER_DRIVER_OVERRIDE: 'zink',
    GALLIUM_DRIVER: 'zink',
    // Two browsers run at the same time, so each draws with one thread.
    LP_NUM_THREADS: '0',
    // The processor imitates a graphics card; painting without it is faster.
    WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
    // No bus: WebKitGTK would start a new one for every video, to show the video in the desktop's media controls.
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/dev/null',
    NO_AT_BRIDGE: '1',
    WEBKIT_BLOCK_AUTOPLAY: blocksSound ? '1' : '0',
  };
  services.start('WebKitWebDriver', [`--port=${port}`], browser);
  await services.waitFor('WebKitWebDriver', () => services.answers(`http://127.0.0.1:${port}/status`));
  return { ...sound, WEBKIT_DRIVER_PORT: port, WEBKIT_HOST: resolve('test/engines/webkitHost.py') };
}

/** Starts an X server without a screen and returns its name. */
async function startDisplay(services) {
  const display = `:${90 + Math.floor(Math.random() * 900)}`;
  services.start('Xvfb', [display, '-screen', '0', '1920x1400x24', '-nolisten', 'tcp']);
  await services.waitFor('Xvfb', () => responds(display));
  return display;
}

function responds(display) {
  try {
    execFileSync('test', ['-S', `/tmp/.X11-unix/X${display.slice(1)}`]);
    return true;
  } catch {
    return false;
  }
}
