import type { EffectProblem, EffectStatus } from '../../call/effects/EffectState';
import { useTavusContext } from '../react/TavusContext';
import { useLatestActions } from '../react/useLatestActions';
import { useEffects } from './useEffects';

/** The noise cancellation of the user's microphone. */
export interface NoiseCancellation {
  /** True if noise cancellation is chosen: by the user, else by `dailyOptions.inputSettings`. */
  readonly enabled: boolean;
  /** False in browsers that cannot cancel noise. */
  readonly supported: boolean;
  /** Whether the call applies it. A choice made before the call is `waiting` for it. */
  readonly status: EffectStatus;
  /** Why noise cancellation is not applied; undefined unless something is wrong. */
  readonly problem: EffectProblem | undefined;
  /** Turns it on or off, for this call and later ones. Resolves once it is applied or has a `problem`; never rejects. */
  readonly setEnabled: (enabled: boolean) => Promise<void>;
  /** Turns it on if it is off, and off if it is on. */
  readonly toggle: () => Promise<void>;
}

/**
 * Removes noise from what the user's microphone sends, with the audio processing of Daily. It is loaded when noise
 * cancellation is turned on.
 *
 * A choice before the call is held and applied when the call opens, and is remembered for the next visit (in
 * `localStorage`). The call opens the microphone itself then, instead of taking it over from the hair check.
 *
 * @example
 * ```tsx
 * import { useNoiseCancellation } from 'tavus-react';
 *
 * export function Noise() {
 *   const { enabled, supported, problem, toggle } = useNoiseCancellation();
 *   if (!supported) return null;
 *   return (
 *     <button aria-pressed={enabled} onClick={toggle}>
 *       {problem ? 'Noise cancellation failed' : 'Noise cancellation'}
 *     </button>
 *   );
 * }
 * ```
 */
export function useNoiseCancellation(): NoiseCancellation {
  const { session } = useTavusContext();
  const { effects, choices, supported, problem, statusOf } = useEffects('audio');
  const { processor } = session.dailyOptions.inputSettings?.audio ?? {};
  const enabled = choices.noiseCancellation ?? processor?.type === 'noise-cancellation';
  const actions = useLatestActions({
    setEnabled: (next: boolean) => effects.choose('audio', { noiseCancellation: next }, !next),
    toggle: () => actions.setEnabled(!enabled),
  });
  return {
    ...actions,
    enabled,
    supported,
    problem,
    status: statusOf(enabled, choices.noiseCancellation === undefined),
  };
}
