// README's test, one of the matchers, and one that opens the widget, in the test runners of applications, installed from the packed tarball.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringTarball, npmInstall, ours, peers, run, writeFiles } from './workshop.mjs';

const reactPreset = ['@babel/preset-react', { runtime: 'automatic' }];
const presets = [
  ['@babel/preset-env', { targets: { node: 'current' } }],
  reactPreset,
  '@babel/preset-typescript',
];
const swc = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
};

const vitest = {
  files: {
    'vitest.config.mjs': "export default { test: { environment: 'jsdom', globals: true } };\n",
  },
  command: ['vitest', 'run'],
};

const runners = {
  'jest-29': {
    packages: {
      jest: '29',
      'jest-environment-jsdom': '29',
      '@babel/preset-env': '7',
      '@babel/preset-react': '7',
      '@babel/preset-typescript': '7',
    },
    files: { 'babel.config.json': { presets }, 'jest.config.json': { testEnvironment: 'jsdom' } },
    command: ['jest', '--ci'],
  },
  'jest-30': {
    packages: { jest: '30', 'jest-environment-jsdom': '30', '@swc/jest': '0.2', '@swc/core': '1' },
    files: {
      'jest.config.json': { testEnvironment: 'jsdom', transform: { '\\.tsx$': ['@swc/jest', swc] } },
    },
    command: ['jest', '--ci'],
  },
  'vitest-3': {
    ...vitest,
    packages: { vitest: '3', jsdom: ours('jsdom') },
    // Its esbuild would call `React.createElement`.
    files: {
      'vitest.config.mjs':
        "export default { esbuild: { jsx: 'automatic' }, test: { environment: 'jsdom', globals: true } };\n",
    },
  },
  'vitest-jsdom': { packages: { vitest: ours('vitest'), jsdom: ours('jsdom') }, ...vitest },
};

const tests = `
import { act, fireEvent, render, screen } from '@testing-library/react';
import { TavusWidget, useToolCall } from 'tavus-react';
import { manualClock, simulate } from 'tavus-react/simulator';
import { expectTranscript } from 'tavus-react/testing';
import { tavusMatchers } from 'tavus-react/testing/jestOrVitest';

expect.extend(tavusMatchers);

function Weather() {
  useToolCall('get_weather', () => 'sunny');
  return null;
}

test('the matchers find what was said, and show it if they do not', async () => {
  const toolCall = { name: 'get_weather', arguments: { city: 'Rome' } };
  const replies = [{ when: 'weather', toolCall, say: 'It is sunny.' }];
  const conversation = renderConversation(<Weather />, { script: { greeting: 'Hello!', replies } });
  await conversation.start();
  await conversation.userSays('How is the weather?');
  for (const subject of [conversation, conversation.session, conversation.simulation]) {
    expect(subject).toHaveSaid('pal', 'Hello!');
    expect(subject).toHaveSaid('user', /weather/);
    expect(subject).toHaveCalledTool('get_weather', { city: expect.any(String) });
    expect(subject).not.toHaveCalledTool('get_weather', { city: 'Oslo' });
    expect(subject).toHaveSent('conversation.tool_result', { output: 'sunny' });
    expect(subject).not.toHaveEnded();
  }
  expect(() => expect(conversation).toHaveSaid('pal', 'Bye!')).toThrow('user  How is the weather?');
  const rows = [['pal', 'Hello!'], ['user', /weather/], ['pal', 'It is sunny.']];
  expect(conversation).toHaveTranscript(rows);
  expectTranscript(conversation).toHaveTranscript(rows);
  expect(() => expect(conversation).toHaveTranscript(rows.slice(1))).toThrow('+ pal   Hello!');
  await conversation.end();
  expect(conversation).toHaveEnded('user-left');
});

test('the widget opens, and its panel holds a conversation', async () => {
  const clock = manualClock();
  const source = simulate({ greeting: 'Welcome!' }, { clock, seed: 1, media: false });
  const complaints = runner.spyOn(console, 'error');
  render(<TavusWidget source={source} />);
  fireEvent.click(screen.getByRole('button', { name: 'Talk to us' }));
  await screen.findByRole('dialog');
  fireEvent.click(await screen.findByRole('button', { name: 'Start conversation' }));
  await act(() => clock.advance(3000));
  screen.getAllByText('Welcome!');
  expect(complaints.mock.calls).toEqual([]);
});
`;

/** Returns README's test and ours as a file that a runner finds. In Jest, which documents that, `test` is a global. */
function testFile(runner) {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```tsx\n(.*?)```/gs)].map(
    ([, code]) => code,
  );
  const code = blocks.find((block) => block.includes('renderConversation'));
  if (!code) throw new Error('README.md has no test with renderConversation.');
  const isJest = runner.startsWith('jest');
  const [entry, name] = isJest ? ['jest', 'jest'] : ['vitest', 'vi'];
  return `${isJest ? code.replace("import { test } from 'vitest';\n", '') : code}${tests
    .replace('jestOrVitest', entry)
    .replace('runner.spyOn', `${name}.spyOn`)}`;
}

/** One row for each runner: installs an application and runs its tests. */
export const testRunners = Object.fromEntries(
  Object.entries(runners).map(([name, { packages, files, command }]) => [
    name,
    ({ folder, tarball }) => {
      const application = join(folder, name);
      mkdirSync(application);
      const dependencies = {
        ...peers,
        '@testing-library/react': ours('@testing-library/react'),
        '@testing-library/dom': ours('@testing-library/dom'),
        ...packages,
        'tavus-react': bringTarball(tarball, application),
      };
      writeFiles(application, {
        'package.json': { private: true, dependencies },
        'app.test.tsx': testFile(name),
        ...files,
      });
      return npmInstall(application) && run('npx', command, application);
    },
  ]),
);
