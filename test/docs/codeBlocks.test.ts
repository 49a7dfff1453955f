import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { type CodeBlock, codeBlocks } from './codeBlocks';

/** Returns the compiler's errors, with each block as its own module next to the project's configuration. */
function complaintsAbout(blocks: readonly CodeBlock[]): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [] },
    ts.sys,
    process.cwd(),
  );
  const modules = new Map(
    blocks.map((block, index) => [resolve(`block-${index}.${block.language}`), block] as const),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => modules.has(name) || fileExists(name);
  host.readFile = (name) => modules.get(name)?.code ?? readFile(name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const block = modules.get(name);
    return block
      ? ts.createSourceFile(name, block.code, languageVersion)
      : getSourceFile(name, languageVersion, ...rest);
  };
  const relaxed = {
    ...options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    isolatedDeclarations: false,
  };
  const program = ts.createProgram([...modules.keys()], { ...relaxed, declaration: false }, host);
  return [...modules].flatMap(([name, block]) => {
    const source = program.getSourceFile(name);
    return ts.getPreEmitDiagnostics(program, source).map(({ messageText, start = 0 }) => {
      const line = block.line + 1 + (source?.getLineAndCharacterOfPosition(start).line ?? 0);
      return `${block.file}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}

test('every TypeScript block in the documentation and the sources compiles', () => {
  const blocks = codeBlocks();
  expect(blocks.length).toBeGreaterThan(30);
  expect(complaintsAbout(blocks)).toEqual([]);
}, 120_000);
