import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { env, execPath } from 'node:process';

const fixture = 'test/fixtures/recordings/outage.tavus.jsonl';

/** Runs the built command with `--open`, looks at its page, and ends it as Ctrl+C does; returns what is wrong. */
export async function checkInspectPage(browser) {
  const problems = [];
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
  const command = spawn(execPath, [bin['tavus-react'], 'inspect', fixture, '--open'], {
    env: { ...env, BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(command, 'exit');
  try {
    const address = await printedAddress(command);
    problems.push(...(await lookAt(browser, address)), ...(await tryOthers(new URL(address))));
  } catch (error) {
    problems.push(`inspect --open: ${error}`);
  } finally {
    command.kill('SIGINT');
  }
  const [code] = await ended;
  // Windows knows no signals, so there the command is simply gone.
  if (code !== 0 && process.platform !== 'win32') problems.push(`inspect --open ended with ${code}.`);
  return problems;
}

async function printedAddress(command) {
  let printed = '';
  for await (const chunk of command.stdout) {
    printed += chunk;
    const [address] = /http:\S+/.exec(printed) ?? [];
    if (address && printed.includes('Ctrl+C')) return address;
  }
  throw new Error(`No address was printed: ${printed}`);
}

/** Looks for the messages of the file, and at every tab. */
async function lookAt(browser, address) {
  const problems = [];
  const tab = await browser.newPage();
  tab.on('console', (message) => problems.push(`The page of inspect says: ${message.text()}`));
  tab.on('pageerror', (error) => problems.push(`The page of inspect throws: ${error}`));
  await tab.goto(address);
  await tab.getByRole('tab', { name: 'Messages' }).click();
  await tab.getByRole('searchbox').fill('utterance');
  // The speeds of the player are options too, and they are there before the list of messages.
  await tab.getByRole('listbox').getByRole('option').first().click({ timeout: 15_000 });
  await tab.getByRole('region', { name: 'As it was sent' }).getByText('"speech"').waitFor();
  for (const name of ['Timeline', 'State', 'Latency', 'Record']) {
    await tab.getByRole('tab', { name }).click();
    await tab.getByRole('tabpanel', { name }).locator('> *').waitFor();
  }
  const names = await tab.getByRole('tab').allTextContents();
  if (names.includes('Send')) problems.push('The page of inspect offers to send something to a file.');
  if (!(await tab.title()).startsWith('outage.tavus.jsonl'))
    problems.push('The page of inspect has another title.');
  await tab.close();
  return problems;
}

/** Asks for what nobody else may have. */
async function tryOthers({ origin, pathname, host }) {
  const problems = [];
  for (const [what, path, headers, expected] of [
    ['the recording', `${pathname}recording`, {}, 200],
    ['a path without the secret', '/recording', {}, 404],
    ['another file', `${pathname}../package.json`, {}, 404],
    ['another host', `${pathname}recording`, { host: `evil.example:${host.split(':')[1]}` }, 403],
  ]) {
    const status = await statusOf(origin, path, headers);
    if (status !== expected) problems.push(`inspect --open answers ${status} for ${what}, not ${expected}.`);
  }
  return problems;
}

async function statusOf(origin, path, headers) {
  const { hostname, port } = new URL(origin);
  const request = get({ hostname, port, path, headers });
  const [response] = await once(request, 'response');
  response.resume();
  return response.statusCode;
}
