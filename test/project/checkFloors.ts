import { posix } from 'node:path';
import { type Import, readImports } from './readImports';

/** Source files by path, such as `src/hooks/speech/useCaption.ts`. */
export type Files = ReadonlyMap<string, string>;

/** The floors from the bottom up. A file imports from its own floor and from lower ones. */
const floors = ['protocol', 'state', 'call', 'hooks', 'components', 'elements'];

/** The folders next to the floors, and the floors that each may import from. */
const aside: Record<string, readonly string[]> = {
  simulator: ['protocol'],
  server: ['protocol'],
  locales: ['hooks'],
  inspect: ['protocol', 'state', 'call'],
  testing: ['protocol', 'state', 'call', 'hooks', 'components', 'simulator'],
  devtools: ['protocol', 'state', 'call', 'hooks', 'components'],
};

/** The packages that only one folder may import, because applications install them for its sake alone. */
const packagesOf: Record<string, string> = { '@testing-library/react': 'testing', vitest: 'testing' };

const react = /^(react|react-dom|jotai\/react|@daily-co\/daily-react)(\/|$)|^jotai$/;

/** The packages that a folder may import. Hooks and the floors above it may import any peer dependency. */
const packageRules: Record<string, { allows: (imported: Import) => boolean; instead: string }> = {
  protocol: { allows: () => false, instead: 'protocol imports only itself' },
  server: { allows: () => false, instead: 'server imports only protocol' },
  state: {
    allows: ({ from }) => /^jotai\/vanilla(\/|$)/.test(from),
    instead: 'state imports no package except jotai/vanilla',
  },
  call: { allows: ({ from }) => !react.test(from), instead: 'call does not use React: move it up to hooks' },
  locales: { allows: () => false, instead: 'locales import only the type of the labels' },
  inspect: {
    allows: ({ from }) => from.startsWith('node:'),
    instead: 'inspect imports no package, because it runs without any',
  },
  simulator: {
    allows: ({ from, typeOnly }) => from === '@daily-co/daily-js' && typeOnly,
    instead: "simulator imports no package except the types of @daily-co/daily-js, with 'import type'",
  },
};

/** Returns every import that breaks the order of the floors, each with a way to fix it. */
export function checkFloors(files: Files, peers: readonly string[]): string[] {
  return [...files]
    .filter(([file]) => file !== 'src/index.ts')
    .flatMap(([file, text]) => {
      const floor = floorOf(file);
      if (!floors.includes(floor) && !aside[floor]) {
        return [`${file} is on no floor: move it, or add src/${floor} to test/project/checkFloors.ts.`];
      }
      return readImports(text)
        .map((imported) => problemWith(file, floor, imported, files, peers))
        .filter((problem) => problem !== undefined);
    });
}

function problemWith(file: string, floor: string, imported: Import, files: Files, peers: readonly string[]) {
  const { from } = imported;
  if (!from.startsWith('.')) {
    const rule = packageRules[floor];
    if (rule && !rule.allows(imported)) return `${file} imports ${from}: ${rule.instead}.`;
    if (from.startsWith('node:') && rule) return undefined;
    const owner = packagesOf[from];
    if (owner) return owner === floor ? undefined : `${file} imports ${from}: only ${owner} may.`;
    if (peers.some((peer) => from === peer || from.startsWith(`${peer}/`))) return undefined;
    return `${file} imports ${from}: use a peer dependency (${peers.join(', ')}), or remove the import.`;
  }
  // A style sheet imported as text. TypeScript and the bundler report a missing one.
  if (from.endsWith('.css?inline')) return undefined;
  const target = resolveImport(file, from, files);
  if (!target) return `${file} imports ${from}, which is not a file in src: correct the path.`;
  const below = floorOf(target);
  if (below === floor) return undefined;
  if (floor === 'simulator' && target === 'src/call/sources/ConversationSource.ts' && imported.typeOnly)
    return undefined;
  // The `simulate` property takes a script.
  if (
    file === 'src/elements/contract/ElementConfig.ts' &&
    target === 'src/simulator/script/Script.ts' &&
    imported.typeOnly
  )
    return undefined;
  // Preloaded for tests on a manual clock, which cannot wait for a file.
  if (file === 'src/simulator/index.ts' && target === 'src/call/session/EventReader.ts') return undefined;
  // The `simulate` attribute loads the simulator, and nothing else does.
  if (file === 'src/elements/tree/loadSimulation.ts' && target === 'src/simulator/index.ts') return undefined;
  const allowed = aside[floor] ?? floors.slice(0, floors.indexOf(floor));
  if (allowed.includes(below)) return undefined;
  return `${file} imports ${target}: ${floor} may import ${allowed.join(', ') || 'nothing'}. Move the shared code down, or pass it in.`;
}

/** Returns each import cycle once, as the list of files along it. */
export function findCycles(files: Files): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file)) return;
    done.add(file);
    for (const { from } of readImports(files.get(file) ?? '')) {
      const target = from.startsWith('.') && resolveImport(file, from, files);
      if (target) visit(target, [...path, file]);
    }
  };
  for (const file of files.keys()) visit(file, []);
  return cycles;
}

function floorOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** The file of src that a relative import leads to. */
export function resolveImport(file: string, from: string, files: Files): string | undefined {
  const path = posix.join(posix.dirname(file), from);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => files.has(candidate));
}
