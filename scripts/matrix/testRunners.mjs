// README's test, and one that opens the widget, in the test runners of applications, installed from the packed tarball.
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
  'vitest-jsdom': {
    packages: { vitest: ours('vitest'), jsdom: ours('jsdom') },
    files: {
      'vitest.config.mjs': "export default { test: { environment: 'jsdom', globals: true } };\n",
    },
    command: ['vitest', 'run'],
  },
};

const widget = `
import { TavusWidget } from 'tavus-react';
import { fireEvent } from '@testing-library/react';

test("README's test", greets);

test('the widget opens, and its panel holds a conversation', async () => {
  const clock = manualClock();
  const source = simulate({ greeting: 'Welcome!' }, { clock, seed: 1, media: false });
  const complaints = jestOrVitest.spyOn(console, 'error');
  render(<TavusWidget source={source} />);
  fireEvent.click(screen.getByRole('button', { name: 'Talk to us' }));
  await screen.findByRole('dialog');
  fireEvent.click(await screen.findByRole('button', { name: 'Start conversation' }));
  await act(() => clock.advance(3000));
  screen.getAllByText('Welcome!');
  expect(complaints.mock.calls).toEqual([]);
});
`;

/** Returns README's test as a file that a runner finds. */
function readmeTest(runner) {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```tsx\n(.*?)```/gs)].map(
    ([, code]) => code,
  );
  const code = blocks.find((block) => block.includes('manualClock'));
  if (!code) throw new Error('README.md has no test with a manual clock.');
  const name = runner.startsWith('jest') ? 'jest' : 'vi';
  return `${code.replace('export async', 'async')}${widget.replace('jestOrVitest', name)}`;
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
        'app.test.tsx': readmeTest(name),
        ...files,
      });
      return npmInstall(application) && run('npx', command, application);
    },
  ]),
);
