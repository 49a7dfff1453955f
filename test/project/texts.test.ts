// @vitest-environment node
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkTexts } from './checkTexts';
import { readSource } from './readSource';

const rejected = [
  ['a text next to an element', '<p>Hello <b /></p>'],
  ['a text next to a value', '<p>— {on && <b />}</p>'],
  ['a value next to a condition', '<p>{label}{on && <b />}</p>'],
  ['a text in a fragment', '<><b />{label}</>'],
  ['a condition with a text', '<p><b />{on ? label : <i />}</p>'],
  ['a number', '<p><b />{count && <i />}</p>'],
  ['a list with texts', '<p>{list}</p>'],
  ['what the application passes, after what may come and go', '<p>{on && <b />}{children}</p>'],
] as const;

const accepted = [
  ['a text alone', '<p>{label}</p>'],
  ['a text or an element, alone', '<p>{on ? label : <b />}</p>'],
  ['a text in an element of its own', '<p><b /><span>{label}</span></p>'],
  ['elements, conditions and comments', '<p><b />\n  {on && <i />}\n  {/* why */}\n</p>'],
  ['a condition on a text', '<p><b />{empty && <i />}</p>'],
  ['what the application passes first', '<p>{children}<b /></p>'],
  ['what the application passes, after a node that stays', '<p><b />{children}</p>'],
] as const;

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
const components = [...readSource().keys()].filter((file) => file.endsWith('.tsx'));
const given =
  "declare const label: string, on: boolean, count: number, empty: '', list: (string | ReactNode)[], children: ReactNode;";
const samples = new Map(
  [...rejected, ...accepted].map(([name, code]) => [
    `${name.replace(/\W+/g, '-')}.tsx`,
    `import type { ReactNode } from 'react';\n${given}\nexport const shown = ${code};`,
  ]),
);

const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.fileExists = (name) => samples.has(name) || fileExists(name);
host.getSourceFile = (name, version) => {
  const sample = samples.get(name);
  return sample === undefined
    ? getSourceFile(name, version)
    : ts.createSourceFile(name, sample, version, true);
};
const program = ts.createProgram([...components, ...samples.keys()], options, host);

describe('the components', () => {
  it('keep each text alone in its element, so that pages can be translated', () => {
    expect(checkTexts(program, (file) => components.includes(file))).toEqual([]);
  });
});

describe('checkTexts', () => {
  const check = (name: string) => checkTexts(program, (file) => file === `${name.replace(/\W+/g, '-')}.tsx`);

  it.each(rejected)('rejects %s', (name) => {
    expect(check(name)).toHaveLength(1);
  });

  it.each(accepted)('accepts %s', (name) => {
    expect(check(name)).toEqual([]);
  });
});
