import { type Background, backgroundOf } from '../../call/effects/Background';
import type { EffectProblem, EffectStatus } from '../../call/effects/EffectState';
import { useTavusContext } from '../react/TavusContext';
import { useLatestActions } from '../react/useLatestActions';
import { useEffects } from './useEffects';

/** The background of the user's picture. */
export interface BackgroundControls {
  /** The chosen background, else the one of `dailyOptions.inputSettings`. */
  readonly background: Background;
  /** False in browsers that cannot change the background. */
  readonly supported: boolean;
  /** Whether the call applies it. A choice made before the call is `waiting` for it. */
  readonly status: EffectStatus;
  /** Why the background is not applied; undefined unless something is wrong. */
  readonly problem: EffectProblem | undefined;
  /** Chooses a background, for this call and later ones. Resolves once it is applied or has a `problem`; never rejects. */
  readonly setBackground: (background: Background) => Promise<void>;
}

/**
 * Blurs the room behind the user, or puts an image there, with the video processing of Daily. It is loaded when a
 * background is chosen.
 *
 * A choice before the call is held and applied when the call opens, and is remembered for the next visit (in
 * `localStorage`). The picture of `useHairCheck()` shows the camera without it. The call opens the camera itself then,
 * instead of taking it over from the hair check.
 *
 * @example
 * ```tsx
 * import { useBackground } from 'tavus-react';
 *
 * export function Blur() {
 *   const { background, supported, setBackground } = useBackground();
 *   const blurred = background.type === 'blur';
 *   if (!supported) return null;
 *   return (
 *     <button aria-pressed={blurred} onClick={() => setBackground({ type: blurred ? 'none' : 'blur' })}>
 *       Blur my background
 *     </button>
 *   );
 * }
 * ```
 */
export function useBackground(): BackgroundControls {
  const { session } = useTavusContext();
  const { effects, choices, supported, problem, statusOf } = useEffects('video');
  const background = choices.background ?? backgroundOf(session.dailyOptions);
  const actions = useLatestActions({
    setBackground: (next: Background) => effects.choose('video', { background: next }, next.type === 'none'),
  });
  return {
    ...actions,
    background,
    supported,
    problem,
    status: statusOf(background.type !== 'none', choices.background === undefined),
  };
}
