// Loads every entry of the packed tarball, with `import` and with `require`, in Node versions that are installed as npm packages.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringTarball, npmInstall, ours, peers, run, writeFiles } from './workshop.mjs';

const versions = ['22', '24'];

/** One row for each Node version other than the one that runs this. */
export const nodeVersions = Object.fromEntries(
  versions.map((version) => [
    `node-${version}`,
    ({ folder, tarball }) => {
      const application = join(folder, `node-${version}`);
      mkdirSync(application);
      const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
      const entries = Object.keys(exports)
        .filter((entry) => !/\.(json|css)$|\*/.test(entry))
        .map((entry) => entry.replace('.', 'tavus-react'));
      const list = JSON.stringify(entries);
      const load = (how) =>
        `for (const entry of ${list}) ${how}(entry);\nconsole.log(process.version, '${how}', ${entries.length});\n`;
      writeFiles(application, {
        'package.json': {
          private: true,
          dependencies: {
            ...peers,
            '@testing-library/react': ours('@testing-library/react'),
            '@testing-library/dom': ours('@testing-library/dom'),
            'tavus-react': bringTarball(tarball, application),
            node: version,
          },
        },
        'imports.mjs': load('await import'),
        'requires.cjs': load('require'),
      });
      const node = join(application, 'node_modules', 'node', 'bin', 'node');
      return (
        npmInstall(application) &&
        ['imports.mjs', 'requires.cjs'].every((file) => run(node, [file], application))
      );
    },
  ]),
);
