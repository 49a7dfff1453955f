import type { MediaKind } from '../media/MediaPermission';
import type { Background } from './Background';

/** Why an effect is not applied. */
export interface EffectProblem {
  /** `not-supported`: this browser cannot. `failed`: it was tried, and the track is sent without the effect. */
  readonly code: 'not-supported' | 'failed';
  /** The details for developers, in English. */
  readonly message: string;
}

/**
 * Whether a chosen effect is applied: `off`: none is chosen. `waiting`: there is no call yet. `starting`: the call has not
 * answered yet. `on`: the call has accepted it, or was created with it. `failed`: see the problem.
 */
export type EffectStatus = 'off' | 'waiting' | 'starting' | 'on' | 'failed';

/** The effects that the visitor has chosen; a missing one is left to the application's options. */
export interface EffectChoices {
  readonly background?: Background | undefined;
  readonly noiseCancellation?: boolean | undefined;
}

/** The visitor's choices, and what became of them in the current call. */
export interface EffectState {
  readonly choices: EffectChoices;
  /** The effects that the call has accepted. */
  readonly applied: Readonly<Partial<Record<MediaKind, boolean>>>;
  readonly problems: Readonly<Partial<Record<MediaKind, EffectProblem>>>;
}
