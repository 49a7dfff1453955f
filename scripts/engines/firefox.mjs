import { findInPlaywright, findProgram, installDebianPackages, installWithPlaywright } from './installed.mjs';
import { startSoundCard } from './soundCard.mjs';

/** Finds or installs Firefox, gives it a sound card, and returns the environment of the tests that run in it. */
export async function prepareFirefox(services) {
  const find = () => process.env.FIREFOX_PATH ?? findProgram('firefox-esr', 'firefox');
  if (!find()) installDebianPackages('Firefox', ['firefox-esr', 'pulseaudio']);
  const path = find();
  if (path) return { FIREFOX_PATH: path, ...(await startSoundCard(services)) };
  if (!(await findInPlaywright('firefox'))) installWithPlaywright('firefox');
  if (await findInPlaywright('firefox')) return startSoundCard(services);
  throw new Error(
    'Could not find or install Firefox. Install it, set FIREFOX_PATH to its executable, or run `npx playwright install firefox`.',
  );
}
