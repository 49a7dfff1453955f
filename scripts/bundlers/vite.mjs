import { build } from 'vite';

/** Bundles a line of code with Vite, and returns what loads with it, without any later `import()`. */
export async function bundleWithVite(code, isExternal) {
  const entry = 'virtual:application';
  const { output } = await build({
    configFile: false,
    ssr: { noExternal: true },
    logLevel: 'error',
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      // Leaves out the preloading code that Vite adds to pages with dynamic imports, which is not ours.
      ssr: true,
      target: 'es2022',
      rollupOptions: { input: entry, external: isExternal, preserveEntrySignatures: 'strict' },
    },
  });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set(output.filter(({ isEntry }) => isEntry));
  for (const { imports } of atOnce) {
    for (const file of imports) if (chunks.has(file)) atOnce.add(chunks.get(file));
  }
  return {
    files: [...atOnce].map((chunk) => chunk.code),
    packages: [...atOnce].flatMap(({ imports }) => imports),
    modules: [...atOnce].flatMap(({ modules }) => Object.keys(modules)),
  };
}
