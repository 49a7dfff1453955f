// The strictest pnpm workspace: nothing is hoisted, so each package finds only what it declares. The installed packages are
// outside of the application's folder, so they do not find the application's own dependencies either.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bringTarball, npmInstall, ours, peers, run, writeFiles } from './workshop.mjs';

const app = `import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { Conversation, fromUrl, TavusConversation, TavusProvider, type TavusSession } from 'tavus-react';
import 'tavus-react/widget';
import 'tavus-react/styles.css';

const session = createRef<TavusSession>();
const stage = createRef<HTMLDivElement>();
const source = fromUrl('https://tavus.daily.co/c123');
// Without React's types, everything here would be \`any\`, and none of these would be an error.
// @ts-expect-error A ref holds an element.
export const wrongRef = <Conversation.Stage ref={createRef<number>()} />;
// @ts-expect-error A style is an object.
export const wrongStyle = <TavusConversation source={source} style="red" />;
// @ts-expect-error There is no such attribute.
export const wrongTag = <tavus-embed deploymentid="d1" />;

createRoot(document.body).render(
  <TavusProvider source={source} ref={session}>
    <Conversation.Root>
      <Conversation.Stage ref={stage} style={{ color: 'red' }} onClick={({ currentTarget }) => currentTarget.focus()} />
    </Conversation.Root>
    <tavus-widget deployment-id="d1" />
  </TavusProvider>,
);
`;

/** The row: installs, type-checks with the types of all packages, and bundles. */
export const pnpm = {
  pnpm: ({ folder, tarball }) => {
    const tool = join(folder, 'pnpm-tool');
    const workspace = join(folder, 'pnpm');
    const application = join(workspace, 'apps', 'shop');
    for (const each of [tool, application]) mkdirSync(each, { recursive: true });
    writeFiles(tool, { 'package.json': { private: true, dependencies: { pnpm: '10' } } });
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
    };
    writeFiles(workspace, {
      'package.json': { private: true },
      'pnpm-workspace.yaml': 'packages:\n  - apps/*\n',
      '.npmrc': 'hoist=false\nstrict-peer-dependencies=true\nauto-install-peers=false\n',
    });
    writeFiles(application, {
      'package.json': {
        name: 'shop',
        private: true,
        type: 'module',
        dependencies: { ...peers, 'tavus-react': bringTarball(tarball, application) },
        devDependencies: {
          '@types/react': ours('@types/react'),
          '@types/react-dom': ours('@types/react-dom'),
          typescript: ours('typescript'),
          esbuild: ours('esbuild'),
        },
      },
      'tsconfig.json': { compilerOptions, files: ['app.tsx'] },
      'app.tsx': app,
    });
    const bundle = [
      'app.tsx',
      '--bundle',
      '--format=esm',
      '--splitting',
      '--outdir=out',
      '--log-level=warning',
    ];
    const bin = join(tool, 'node_modules', '.bin', 'pnpm');
    return (
      npmInstall(tool) &&
      run(bin, ['install', '--prefer-offline', '--reporter=append-only'], workspace) &&
      run(bin, ['exec', 'tsc', '-p', '.'], application) &&
      run(bin, ['exec', 'esbuild', ...bundle], application)
    );
  },
};
