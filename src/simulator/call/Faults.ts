/**
 * Faults on the line between the PAL and the page. Probabilities are from 0 to 1, times in milliseconds. Daily neither
 * acknowledges nor resends messages ("sendAppMessage" in the Daily docs), and all of these faults have been observed
 * in production.
 *
 * @example
 * ```ts
 * import { type Faults, simulate } from 'tavus-react/simulator';
 *
 * const badTrain: Faults = { delayMs: 80, reorderMs: 400, duplicate: 0.1, drop: 0.02 };
 * const source = simulate({}, { seed: 1, faults: badTrain });
 * ```
 */
export interface Faults {
  /** The delay of every message. */
  readonly delayMs?: number | undefined;
  /** The maximum random delay added to each message, so that messages arrive out of order. */
  readonly reorderMs?: number | undefined;
  /** The probability that a message arrives twice. The duplicate is delayed separately. */
  readonly duplicate?: number | undefined;
  /** The probability that a message is lost. */
  readonly drop?: number | undefined;
  /** Limits messages to those of old deployments: the role `replica` for the PAL, speaking events named by role. */
  readonly legacyOnly?: boolean | undefined;
  /** Removes `seq` from all events. */
  readonly noSeq?: boolean | undefined;
  /** Removes `turn_idx` from all events. */
  readonly noTurns?: boolean | undefined;
  /** Removes `inference_id` from all events. */
  readonly noInferences?: boolean | undefined;
  /** Interrupts the network `atMs` after joining, for `forMs`. Messages sent in between are lost. */
  readonly outage?: { readonly atMs: number; readonly forMs: number } | undefined;
  /** How long after joining the call fails with Daily's `connection-error`. */
  readonly disconnectAt?: number | undefined;
  /**
   * How every answer to a Magic Canvas card fails to be recorded: refused as invalid, refused as one of too many, or without
   * any reply.
   */
  readonly 'canvas-post'?: 400 | 429 | 'timeout' | undefined;
}
