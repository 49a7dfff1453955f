import ts from 'typescript';
import type { Files } from './checkFloors';
import { readImports } from './readImports';

/** What an application does by itself where the library lacks something. */
const workarounds = [
  'useEffect',
  'useLayoutEffect',
  'useInsertionEffect',
  'useRef',
  'createRef',
  'useSyncExternalStore',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'addEventListener',
];

const maxLines = 250;

/**
 * Returns each place where an application is long, imports something that is not public, or needs an effect, a ref, a
 * timer or a listener of its own.
 */
export function checkApplications(files: Files, publicModules: readonly string[]): string[] {
  return [...files].flatMap(([file, text]) => [
    ...checkImports(file, text, publicModules),
    ...checkCode(file, text),
  ]);
}

function checkImports(file: string, text: string, publicModules: readonly string[]): string[] {
  return readImports(text)
    .filter(({ from }) => !publicModules.includes(from))
    .map(({ from }) => `${file} imports ${from}, which is not public.`);
}

function checkCode(file: string, text: string): string[] {
  const problems: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && workarounds.includes(node.text)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      problems.push(`${file}:${line} uses ${node.text}: the library lacks something.`);
    }
    if (ts.isJsxAttribute(node) && node.name.getText(source) === 'ref') {
      problems.push(`${file} has a ref: the library lacks something.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const lines = text.trimEnd().split('\n').length;
  if (lines > maxLines) problems.push(`${file} has ${lines} lines, more than ${maxLines}.`);
  return problems;
}
