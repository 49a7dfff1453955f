import type { Line, Script, Step } from './Script';

/** A script, written as the story it tells. Every method gives a new scenario and leaves the old one as it was. */
export interface Scenario extends Script {
  readonly steps: readonly Step[];
  /** The PAL says a line; behind a line of the user's, it is the answer. */
  pal(line: Line): Scenario;
  /** The user says a line aloud. */
  user(text: string): Scenario;
  /** The user cuts in with a line when the PAL has spoken half of what it is saying. */
  bargeIn(text: string): Scenario;
  /** The PAL calls a tool of the page, and goes on when it has the result; `toolResult` of the next line holds it. */
  toolCall(name: string, args?: object): Scenario;
  /** Nobody says anything for so many milliseconds. */
  pause(durationMs: number): Scenario;
}

/**
 * A script as a story, for tests and stories: what is said, step by step.
 *
 * It begins with its first step: a greeting, a name or replies can be given in `script`. Once the page or the visitor
 * says something in between, the PAL answers that, and a line that is cut off ends the scenario.
 *
 * @example
 * ```ts
 * import { scenario, simulate } from 'tavus-react/simulator';
 *
 * const source = simulate(
 *   scenario({ greeting: 'Welcome!' })
 *     .user('Is it raining in Rome?')
 *     .toolCall('get_weather', { city: 'Rome' })
 *     .pal(({ toolResult }) => `I looked: ${toolResult ?? 'no idea'}. And now let me tell you of the lighthouse.`)
 *     .bargeIn('No, thank you!')
 *     .pause(2000)
 *     .pal('Are you still there?'),
 * );
 * ```
 */
export function scenario(script: Script = {}): Scenario {
  const steps = script.steps ?? [];
  const withStep = (step: Step) => scenario({ ...script, steps: [...steps, step] });
  return {
    greeting: '',
    ...script,
    steps,
    pal: (line) => withStep({ pal: line }),
    user: (text) => withStep({ user: text }),
    bargeIn: (text) => withStep({ bargeIn: text }),
    toolCall: (name, args = {}) => withStep({ toolCall: { name, arguments: args } }),
    pause: (durationMs) => withStep({ pause: durationMs }),
  };
}
