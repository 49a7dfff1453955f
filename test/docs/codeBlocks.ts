import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of TypeScript in the documentation. */
export interface CodeBlock {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

const fence = /^([ *]*)```(tsx?)\n([\s\S]*?)^[ *]*```$/gm;

/** Returns the TypeScript blocks of the Markdown pages, the Storybook pages and the `@example`s in the sources. */
export function codeBlocks(): CodeBlock[] {
  const files = [
    'README.md',
    ...filesIn('docs', /\.md$/),
    ...filesIn('stories', /\.mdx$/),
    ...filesIn('src', /\.tsx?$/),
  ];
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(fence)].map(({ index, 1: margin = '', 2: language = '', 3: code = '' }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      language,
      code: code
        .split('\n')
        .map((line) =>
          line.startsWith(margin) ? line.slice(margin.length) : line.trimStart().replace(/^\*/, ''),
        )
        .join('\n'),
    }));
  });
}

function filesIn(folder: string, pattern: RegExp): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => pattern.test(name)).map((name) => join(folder, name));
}
