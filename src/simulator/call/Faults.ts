/**
 * What goes wrong between the PAL and the page. Chances are from 0 to 1, times in milliseconds. Daily's messages are
 * neither acknowledged nor repeated ("sendAppMessage" in the Daily docs), and all of this has been seen in the field.
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
  /** How long every message takes. */
  readonly delayMs?: number | undefined;
  /** Each message takes up to so much longer than the one before it, and so they overtake each other. */
  readonly reorderMs?: number | undefined;
  /** The chance that a message comes once more, by a way of its own. */
  readonly duplicate?: number | undefined;
  /** The chance that a message never comes. */
  readonly drop?: number | undefined;
  /** Only messages as old deployments send them: `replica` for the PAL, speaking events by role. */
  readonly legacyOnly?: boolean | undefined;
  /** Events carry no `seq`. */
  readonly noSeq?: boolean | undefined;
  /** Events carry no `turn_idx`. */
  readonly noTurns?: boolean | undefined;
  /** Events carry no `inference_id`. */
  readonly noInferences?: boolean | undefined;
  /** The network breaks off so long after joining, and comes back: what is said in between is lost. */
  readonly outage?: { readonly atMs: number; readonly forMs: number } | undefined;
  /** Daily gives the call up for good so long after joining. */
  readonly disconnectAt?: number | undefined;
}
