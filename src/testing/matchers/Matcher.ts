/** What Vitest and Jest hand to a matcher as `this`, as far as the matchers here need it. */
export interface MatcherContext {
  /** Compares recursively; knows `expect.any` and the like. */
  equals(one: unknown, other: unknown, testers?: Tester[]): boolean;
  /** More ways to compare, and the colors of failures. */
  readonly utils: {
    /** Compares only the fields that are expected, as `toMatchObject` does. */
    readonly subsetEquality: Tester;
    /** Compares what can be iterated, such as maps. */
    readonly iterableEquality: Tester;
    /** Colors what was expected, as the runner does. */
    readonly EXPECTED_COLOR?: (text: string) => string;
    /** Colors what there was instead, as the runner does. */
    readonly RECEIVED_COLOR?: (text: string) => string;
  };
}

/** What a matcher finds. */
export interface MatcherOutcome {
  /** Whether the assertion holds, without `not`. */
  readonly pass: boolean;
  /** Says why the assertion failed; with `not`, why that did. */
  readonly message: () => string;
}

/** A comparison by a runner, which passes more to it than is known here. */
export type Tester = (one: never, other: never, ...more: never[]) => boolean | undefined;
