import type { OutputFile } from 'esbuild';
import { type OutputChunk, type Plugin, rollup } from 'rollup';

/** How `call.js` imports the simulator. */
const simulator = './simulator.js';

/** A built script and its source map. */
export interface Script {
  readonly code: string;
  readonly map: string;
}

/**
 * Merges the chunks that esbuild has split into two scripts: `call`, with everything that both entries use, and `canvas`,
 * the function that `scripts/cdn/canvasBeside.js` calls. esbuild itself would put what they share into a third file, which
 * would be another request after the click.
 */
export async function mergeChunks(files: readonly OutputFile[]): Promise<{ call: Script; canvas: Script }> {
  const chunks = await generate(files);
  const call = chunks.get('call');
  const canvas = chunks.get('canvas');
  if (!call || !canvas || chunks.size > 2) throw new Error(`The chunks are ${[...chunks.keys()]}.`);
  return {
    call: shareExports(call, canvas.importedBindings['call.js'] ?? []),
    canvas: await asFunction(canvas),
  };
}

async function generate(files: readonly OutputFile[]): Promise<Map<string, OutputChunk>> {
  const modules = new Map(files.map(({ path, text }) => [fileName(path), text]));
  const bundle = await rollup({
    input: { call: 'call.js', canvas: 'canvas.js' },
    preserveEntrySignatures: 'allow-extension',
    plugins: [inMemory(modules)],
  });
  const { output } = await bundle.generate({
    sourcemap: 'hidden',
    manualChunks: (id) => (id === 'canvas.js' ? undefined : 'call'),
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.name, file]] : [])));
}

/** Replaces the exports of the call that are for the canvas by a call of `share`. */
function shareExports({ code, map }: OutputChunk, names: readonly string[]): Script {
  const statement = /\nexport \{([^}]+)\};\s*$/.exec(code);
  const locals = new Map(
    statement?.[1]?.split(',').map((each) => {
      const [local = '', name = local] = each.trim().split(' as ');
      return [name, local];
    }),
  );
  const share = locals.get('share');
  if (!statement || share === undefined) throw new Error('call.js does not export share.');
  const shared = names.map((name) => `${name}: ${locals.get(name)}`);
  const kept = [...locals].filter(([name]) => name !== 'share' && !names.includes(name));
  const exported = kept.map(([name, local]) => `${local} as ${name}`);
  const end = `\n${share}(() => ({ ${shared.join(', ')} }));\nexport { ${exported.join(', ')} };\n`;
  return { code: code.slice(0, statement.index) + end, map: `${map}` };
}

/** Turns the canvas into a module with one export: a function of what it imports from the call. */
async function asFunction({ code, map }: OutputChunk): Promise<Script> {
  const modules = new Map([
    ['canvas.js', code],
    ['canvas.js.map', `${map}`],
  ]);
  const bundle = await rollup({ input: 'canvas.js', external: /call\.js$/, plugins: [inMemory(modules)] });
  const { output } = await bundle.generate({
    format: 'iife',
    name: 'canvas',
    globals: () => 'shared',
    banner: 'export default (shared) => {',
    footer: 'return canvas; };',
    sourcemap: 'hidden',
    esModule: false,
  });
  return { code: output[0].code, map: `${output[0].map}` };
}

/** Loads modules from texts by the names of their files, together with their source maps. */
function inMemory(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'in-memory',
    resolveId(id) {
      if (modules.has(fileName(id))) return fileName(id);
      // As it is: Rollup would complete the address of a file next to the scripts.
      return id === simulator ? { id, external: 'absolute' } : null;
    },
    load: (id) => ({ code: modules.get(id) ?? '', map: modules.get(`${id}.map`) ?? null }),
  };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
