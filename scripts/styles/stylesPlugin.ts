import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { buildStyles } from '../buildStyles.ts';

const folder = fileURLToPath(new URL('../../src/components/', import.meta.url));

/**
 * A Vite plugin that gives tests, stories and the demo the published style sheets, imported by the package's name or by the
 * path of their source.
 */
export function stylesPlugin(): Plugin {
  return {
    name: 'tavus-styles',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^tavus-react\/styles[.\w]*\.css(\?|$)/ },
      handler: (id) => id.replace('tavus-react/', folder),
    },
    load: {
      filter: { id: /\/src\/components\/styles[.\w]*\.css(\?|$)/ },
      async handler(id) {
        for (const sheet of readdirSync(`${folder}styles`)) this.addWatchFile(`${folder}styles/${sheet}`);
        const { unlayered, layered, important, elements, canvas } = await buildStyles();
        if (id.includes('styles.layer.css')) return layered;
        if (id.includes('styles.elements.css')) return elements;
        if (id.includes('styles.canvas.css')) return canvas;
        return id.includes('styles.important.css') ? important : unlayered;
      },
    },
  };
}
