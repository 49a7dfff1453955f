// @vitest-environment node
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeEnhancements } from './enhancements';
import { featuresOfCode, type Use } from './featuresOfCode';
import { lacksOf } from './lacksOf';

describe('the code for browsers', () => {
  const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  // The server runs in Node and its likes.
  const files = fileNames.filter((file) => !file.includes('src/server/'));
  const uses = featuresOfCode(ts.createProgram(files, options), files);

  it('uses nothing that the oldest browsers lack', () => {
    const missing = missingIn(uses).filter(
      ({ feature, file }) => !codeEnhancements[feature.name]?.in.includes(relative('.', file)),
    );
    expect(missing.map(({ feature, file }) => `${feature.name} in ${relative('.', file)}`)).toEqual([]);
  });

  it('uses every enhancement that is listed, wherever it is listed', () => {
    const found = new Set(
      missingIn(uses).map(({ feature, file }) => `${feature.name} ${relative('.', file)}`),
    );
    const listed = Object.entries(codeEnhancements).flatMap(([name, { in: files }]) =>
      files.map((file) => `${name} ${file}`),
    );
    expect(listed.filter((use) => !found.has(use))).toEqual([]);
  });

  it('is read by its types, so that hundreds of features are known', () => {
    expect(new Set(uses.map(({ feature }) => feature.name)).size).toBeGreaterThan(300);
  });
});

describe('the check of code', () => {
  const samples = {
    'Promise.withResolvers()': 'javascript.builtins.Promise.withResolvers',
    '[2, 1].toSorted()': 'javascript.builtins.Array.toSorted',
    'Object.groupBy([1], String)': 'javascript.builtins.Object.groupBy',
    'new Set([1]).union(new Set())': 'javascript.builtins.Set.union',
    '[1].values().map(String)': 'javascript.builtins.Iterator.map',
    'Array.fromAsync([])': 'javascript.builtins.Array.fromAsync',
    'AbortSignal.any([])': 'api.AbortSignal.any_static',
    "URL.canParse('')": 'api.URL.canParse_static',
    'document.body.checkVisibility()': 'api.Element.checkVisibility',
    'requestIdleCallback(() => undefined)': 'api.Window.requestIdleCallback',
    'window.requestIdleCallback(() => undefined)': 'api.Window.requestIdleCallback',
    "document.addEventListener('scrollend', () => undefined)": 'api.Document.scrollend_event',
    'const { popover } = document.body': 'api.HTMLElement.popover',
    'document.body.animate([]).overallProgress': 'api.Animation.overallProgress',
    'new Highlight()': 'api.Highlight',
    'navigator.mediaDevices.getDisplayMedia()': 'api.MediaDevices.getDisplayMedia',
  };

  it('finds what is missing in each sample', () => {
    const code = Object.keys(samples).map((sample) => `{ ${sample}; }`);
    const found = new Set(missingIn(usesIn(code.join('\n'))).map(({ feature }) => feature.name));
    expect(Object.values(samples).filter((name) => !found.has(name))).toEqual([]);
  });

  it('accepts what all browsers have, what an object of ours calls the same, and types', () => {
    const code = `let a: Highlight; structuredClone([1].at(0)); document.body.toggleAttribute('x');
      ({ toSorted: () => 0 }).toSorted(); [1].findLast(Boolean); document.body.inert = true; new ResizeObserver(() => 0);`;
    expect(missingIn(usesIn(code))).toEqual([]);
  });
});

function missingIn(uses: readonly Use[]): Use[] {
  return uses.filter(({ feature }) => lacksOf(feature.compat).length > 0);
}

function usesIn(code: string): Use[] {
  const file = resolve('src/sample.ts');
  const options = { target: ts.ScriptTarget.ESNext, types: [], lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'] };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? code : readFile(name));
  host.getSourceFile = (name, target) => ts.createSourceFile(name, host.readFile(name) ?? '', target);
  return featuresOfCode(ts.createProgram([file], options, host), [file]);
}
