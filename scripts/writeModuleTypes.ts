import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes the declarations of each entry as a module. They only export those for CommonJS, so that no type exists twice:
 * a module can import CommonJS under every module resolution, but not the other way around.
 */
export async function writeModuleTypes(sources: Readonly<Record<string, string>>): Promise<void> {
  await Promise.all(
    Object.entries(sources).map(async ([name, source]) => {
      const declared = `./${name.slice(name.lastIndexOf('/') + 1)}.cjs`;
      const added = additions(await readFile(source, 'utf8'), declared);
      await writeFile(`dist/${name}.d.ts`, `${added}export * from '${declared}';\n`);
    }),
  );
}

/** Returns what an entry adds to the types of a package, because modules and CommonJS may have different ones of it. */
function additions(source: string, declared: string): string {
  const added = source.match(/^declare module '[\s\S]*?^\}\n/gm);
  if (!added) return '';
  const imports = source.match(/^import type .*\n/gm) ?? [];
  return [...imports.map((line) => line.replace(/'\..*'/, `'${declared}'`)), ...added].join('');
}
