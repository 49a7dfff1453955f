/** How patient the PAL is with the user. */
export interface Sensitivity {
  /** How long the user must speak until the PAL falls silent. */
  readonly interruptAfterMs: number;
  /** How long a pause the PAL takes for the end of what the user says. */
  readonly answerAfterMs: number;
}

/** How a PAL is until the page says otherwise. */
export const mediumSensitivity: Sensitivity = { interruptAfterMs: 300, answerAfterMs: 550 };

/** What a `conversation.sensitivity` makes of the present one. */
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
