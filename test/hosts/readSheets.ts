import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'tailwindcss';
import tailwind3 from 'tailwindcss-3';
import { preprocessCSS, resolveConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, '../../node_modules');

/** Utilities that a page uses, so that the compiled sheets hold some. */
const utilities = ['p-4', 'bg-red-500', 'rounded-none'];

/** Returns the style sheets of all hosts by name. Runs in Node, next to the browser. */
export async function readSheets(): Promise<Readonly<Record<string, string>>> {
  const own = readdirSync(join(here, 'sheets')).map((file) => [
    file.replace('.css', ''),
    readFileSync(join(here, 'sheets', file), 'utf8'),
  ]);
  return {
    ...Object.fromEntries(own),
    bootstrap: readPackage('bootstrap/dist/css/bootstrap.css'),
    pico: readPackage('@picocss/pico/css/pico.css'),
    normalize: readPackage('normalize.css/normalize.css'),
    tailwind3: await compileTailwind3(),
    tailwind4: await compileTailwind4(),
  };
}

async function compileTailwind3(): Promise<string> {
  const plugin = tailwind3({ content: [{ raw: utilities.join(' ') }] });
  const config = await resolveConfig(
    { configFile: false, logLevel: 'error', css: { postcss: { plugins: [plugin] } } },
    'build',
  );
  const { code } = await preprocessCSS('@tailwind base; @tailwind utilities;', 'tailwind3.css', config);
  return code;
}

async function compileTailwind4(): Promise<string> {
  const { build } = await compile('@import "tailwindcss";', {
    loadStylesheet: async (_, base) => ({
      path: 'tailwindcss/index.css',
      base,
      content: readPackage('tailwindcss/index.css'),
    }),
  });
  return build(utilities);
}

function readPackage(path: string): string {
  return readFileSync(join(packages, path), 'utf8');
}
