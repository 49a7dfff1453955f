/** How patient the PAL is with the user. */
export interface Sensitivity {
  /** How long the user must speak before the PAL stops speaking. */
  readonly interruptAfterMs: number;
  /** How long the PAL waits after the user stops speaking before it answers. */
  readonly answerAfterMs: number;
}

/** The sensitivity of a PAL until the page sets another one. */
export const mediumSensitivity: Sensitivity = { interruptAfterMs: 300, answerAfterMs: 550 };

/** Applies a `conversation.sensitivity` interaction. Missing or unknown levels keep their current values. */
export function withSensitivity(
  present: Sensitivity,
  properties: Readonly<Record<string, unknown>>,
): Sensitivity {
  const { participant_interrupt_sensitivity: interrupt, participant_pause_sensitivity: pause } = properties;
  return {
    interruptAfterMs: levels.get(interrupt)?.interruptAfterMs ?? present.interruptAfterMs,
    answerAfterMs: levels.get(pause)?.answerAfterMs ?? present.answerAfterMs,
  };
}

const levels: ReadonlyMap<unknown, Sensitivity> = new Map([
  ['superlow', { interruptAfterMs: Number.POSITIVE_INFINITY, answerAfterMs: 2400 }],
  ['verylow', { interruptAfterMs: 1800, answerAfterMs: 1600 }],
  ['low', { interruptAfterMs: 900, answerAfterMs: 1000 }],
  ['medium', mediumSensitivity],
  ['auto', mediumSensitivity],
  ['high', { interruptAfterMs: 100, answerAfterMs: 300 }],
]);
