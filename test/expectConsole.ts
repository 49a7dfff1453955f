type Level = 'warn' | 'error';

const original = { warn: console.warn, error: console.error };
let expected: { level: Level; pattern: RegExp; seen: boolean }[] = [];
let unexpected: string[] = [];

/** Expects a matching console message. The test fails if it is missing, and on any other warning or error. */
export function expectConsole(level: Level, pattern: RegExp): void {
  expected.push({ level, pattern, seen: false });
}

export function watchConsole(): void {
  expected = [];
  unexpected = [];
  console.warn = (...args: unknown[]) => note('warn', args);
  console.error = (...args: unknown[]) => note('error', args);
}

export function forgetConsole(): void {
  Object.assign(console, original);
  const silent = expected.filter(({ seen }) => !seen).map(({ level, pattern }) => `${level} ${pattern}`);
  if (unexpected.length > 0)
    throw new Error(`The console said what no test expected:\n${unexpected.join('\n')}`);
  if (silent.length > 0) throw new Error(`The console did not say what was expected:\n${silent.join('\n')}`);
}

function note(level: Level, args: unknown[]): void {
  const text = args.map(String).join(' ');
  // React 18 also logs the errors that it throws; the test receives those anyway.
  if (text.startsWith('The above error occurred in')) return;
  // Firefox aborts a video whose source is removed; daily-react prints that.
  if (text.startsWith('Failed to play video AbortError')) return;
  const match = expected.find((entry) => entry.level === level && entry.pattern.test(text));
  if (match) match.seen = true;
  else unexpected.push(`${level}: ${text.slice(0, 500)}`);
}
