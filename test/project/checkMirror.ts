import { posix } from 'node:path';

/** Returns every test that is named after a source file of its floor, but is not in the matching folder. */
export function checkMirror(tests: readonly string[], sources: readonly string[]): string[] {
  const folders = new Map<string, string[]>();
  for (const source of sources) {
    const key = `${floorOf(source)} ${nameOf(source)}`;
    folders.set(key, [...(folders.get(key) ?? []), mirrored(source)]);
  }
  return tests.flatMap((test) => {
    const expected = folders.get(`${floorOf(test)} ${nameOf(test)}`);
    if (!expected || expected.includes(posix.dirname(test))) return [];
    return [`${test} is named after a file of src: move it to ${expected.join(' or ')}.`];
  });
}

function floorOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** `test/hooks/media/usePal.test.tsx` is named after `usePal`. */
function nameOf(file: string): string {
  return posix.basename(file).replace(/(\.browser)?(\.test)?\.tsx?$/, '');
}

function mirrored(source: string): string {
  return posix.dirname(source).replace(/^src/, 'test');
}
