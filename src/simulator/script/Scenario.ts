import type { CanvasStep } from './CanvasStep';
import type { Line, Script, Step } from './Script';

/** A script written as a story. Every method returns a new scenario and leaves the current one unchanged. */
export interface Scenario extends Script {
  readonly steps: readonly Step[];
  /** The PAL says a line. Directly after a user line, it is the answer to that line. */
  pal(line: Line): Scenario;
  /** The user says a line aloud. */
  user(text: string): Scenario;
  /** The user interrupts with a line when the PAL has spoken half of its current line. */
  bargeIn(text: string): Scenario;
  /** The PAL calls a tool on the page and waits for the result, which the next line receives as `toolResult`. */
  toolCall(name: string, args?: object): Scenario;
  /** The PAL shows, changes or removes a Magic Canvas card, and goes on without waiting for an answer. */
  canvas(step: CanvasStep): Scenario;
  /** Nothing happens for `durationMs`. */
  pause(durationMs: number): Scenario;
}

/**
 * Creates a script written as a story, step by step, for tests and stories.
 *
 * The scenario begins with its first step, without a greeting. A greeting, a name or replies can be set in `script`.
 * If the page or the visitor says something in between, the PAL answers that. A line that is interrupted, except by
 * `bargeIn`, ends the scenario.
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
    canvas: (step) => withStep({ canvas: step }),
    pause: (durationMs) => withStep({ pause: durationMs }),
  };
}
