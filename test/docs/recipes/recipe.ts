import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as tavusReact from 'tavus-react';
import * as de from 'tavus-react/locales/de';
import * as es from 'tavus-react/locales/es';
import ts from 'typescript';
import { codeBlocks } from '../codeBlocks';

/** Every module that a recipe may import. */
const modules: Readonly<Record<string, unknown>> = {
  react,
  'react/jsx-runtime': jsxRuntime,
  'tavus-react': tavusReact,
  'tavus-react/locales/de': de,
  'tavus-react/locales/es': es,
  'tavus-react/styles.css': {},
};

/** Runs the block of docs/recipes that exports a component, and returns the component. */
export function recipe<Props extends object>(name: string): react.ComponentType<Props> {
  const blocks = codeBlocks().filter(
    ({ file, code }) => file.startsWith('docs/recipes/') && code.includes(`export function ${name}(`),
  );
  const [block] = blocks;
  if (!block || blocks.length > 1) throw new Error(`${blocks.length} recipes export ${name}.`);
  const { outputText } = ts.transpileModule(block.code, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
    },
  });
  const exported: Record<string, react.ComponentType<Props>> = {};
  new Function('exports', 'require', outputText)(exported, load);
  const component = exported[name];
  if (!component) throw new Error(`The recipe does not export ${name}.`);
  return component;
}

function load(name: string): unknown {
  if (!Object.hasOwn(modules, name)) throw new Error(`A recipe must not import ${name}.`);
  return modules[name];
}
