import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/**
 * Prints how many tests of each project ran, why the others were left out, and which passed only on another try. A test that
 * was left out without a reason fails the run.
 * `slow` are the patterns of files that a project may leave out because they take minutes.
 */
export class ReasonsReporter implements Reporter {
  readonly #slow: readonly string[];
  #picksByName = false;

  constructor(slow: readonly string[]) {
    this.#slow = slow;
  }

  onInit({ config }: Vitest): void {
    this.#picksByName = config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // With `-t`, Vitest skips the tests of other names.
    if (this.#picksByName) return;
    const projects = new Set(modules.map(({ project }) => project));
    for (const project of projects) {
      const ofProject = modules.filter((module) => module.project === project);
      report(
        project.name,
        ofProject.flatMap(({ children }) => [...children.allTests()]),
      );
      const slow = this.#slow.filter((pattern) => project.config.exclude.includes(pattern));
      if (slow.length)
        console.log(`  Files left out: ${slow.join(', ')}. They run in Chromium, with CI set.`);
    }
  }
}

function report(project: string, tests: readonly TestCase[]): void {
  const leftOut = tests.filter((test) => test.result().state === 'skipped');
  console.log(`${project}: ${tests.length - leftOut.length} of ${tests.length} tests ran.`);
  const reasons = new Set(leftOut.map(reasonOf));
  for (const reason of reasons) {
    const { length } = leftOut.filter((test) => reasonOf(test) === reason);
    console.log(
      `  ${length} left out: ${reason ?? 'no reason is given. Skip with a note: skip(condition, note).'}`,
    );
  }
  if (reasons.has(undefined)) process.exitCode = 1;
  for (const { fullName, module } of tests.filter((test) => test.diagnostic()?.flaky))
    console.log(`  Passed only on another try, so it loses a race: ${module.relativeModuleId} > ${fullName}`);
}

function reasonOf(test: TestCase): string | undefined {
  const result = test.result();
  return result.state === 'skipped' ? result.note : undefined;
}
