import webpack from 'webpack';

/** Bundles a line of code with webpack, and returns what loads with it, without any later `import()`. */
export async function bundleWithWebpack(code, isExternal) {
  const compiler = webpack({
    mode: 'production',
    entry: `data:text/javascript,${encodeURIComponent(code)}`,
    context: process.cwd(),
    target: ['web', 'es2022'],
    devtool: false,
    performance: false,
    output: { module: true, library: { type: 'module' }, chunkFormat: 'module' },
    experiments: { outputModule: true },
    externalsType: 'module',
    externals: ({ request }, callback) =>
      isExternal(request) ? callback(null, `module ${request}`) : callback(),
    // Ignores the `paths` of tsconfig.json, which point to src: applications get dist.
    resolve: { tsconfig: false },
  });
  // Everything is read from memory.
  compiler.hooks.shouldEmit.tap('size', () => false);
  const { compilation } = await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats.hasErrors())
        reject(error ?? new Error(stats.toString({ all: false, errors: true })));
      else resolve(stats);
    });
  });
  const { chunks } = compilation.entrypoints.get('main');
  const atOnce = chunks.flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)]);
  // A concatenated module lists the modules that it consists of.
  const modules = atOnce.flatMap((module) => (module.modules ? [...module.modules] : [module]));
  const requests = modules.map(({ resource, userRequest }) => resource ?? userRequest ?? '');
  return {
    files: chunks.flatMap(({ files }) => [...files]).map((file) => compilation.assets[file].source()),
    packages: requests.filter(isExternal),
    modules: requests,
  };
}
