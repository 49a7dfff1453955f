// @vitest-environment node
import { ESLint, type Linter } from 'eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeBlocks } from './codeBlocks';
import { hookUses } from './hookUses';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: {
    ...(reactHooks.configs.flat['recommended-latest'] as Linter.Config),
    files: ['**/*.jsx'],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  },
});

async function lint(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: 'Use.jsx' });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message.split('\n')[0]}`);
}

describe("React's lint rules", () => {
  const uses = hookUses();

  it('see every hook', () => {
    expect(new Set(uses.map(({ name }) => name.split(/\W/)[0])).size).toBeGreaterThan(30);
  });

  it.each(uses)('accept $name', async ({ code }) => {
    expect(await lint(code)).toEqual([]);
  });

  it('accept every example', async () => {
    const problems: string[] = [];
    for (const { file, line, language, code } of codeBlocks()) {
      if (language !== 'tsx') continue;
      const { outputText } = ts.transpileModule(code, {
        compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext },
      });
      problems.push(...(await lint(outputText)).map((problem) => `${file}:${line} ${problem}`));
    }
    expect(problems).toEqual([]);
  });

  it('reject a ref that is read while rendering', async () => {
    const code =
      "import { useRef } from 'react'; export function Use() { const box = useRef(null); return <p ref={box}>{box.current}</p>; }";
    expect(await lint(code)).toEqual([expect.stringContaining('react-hooks/refs')]);
  });
});
