import { useEffect } from 'react';
import type { EffectChoices, EffectProblem, EffectStatus } from '../../call/effects/EffectState';
import { createEffects, type Effects } from '../../call/effects/Effects';
import type { MediaKind } from '../../call/media/MediaPermission';
import { useBrowserSupport } from '../media/useBrowserSupport';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The effects of a session, as one of its inputs sees them. */
interface EffectsOfInput {
  readonly effects: Effects;
  readonly choices: EffectChoices;
  readonly supported: boolean;
  readonly problem: EffectProblem | undefined;
  /** Returns the status of the effect, which is on or off, by the visitor's choice or by the application's options. */
  statusOf(isOn: boolean, isDefault: boolean): EffectStatus;
}

/** Returns the effects of the session for one kind of input, and applies the visitor's choices to its calls. */
export function useEffects(kind: MediaKind): EffectsOfInput {
  const { session, store } = useTavusContext();
  const effects = session.part(createEffects);
  const { choices, applied, problems } = useTavusAtom(effects.state);
  const hasCall = useTavusAtom(session.call) !== null;
  useEffect(
    function applyEffects() {
      effects.open(store);
    },
    [effects, store],
  );
  const problem = problems[kind];
  return {
    effects,
    choices,
    supported: useBrowserSupport(() => effects.supports(kind)),
    problem,
    statusOf(isOn, isDefault) {
      if (problem) return 'failed';
      if (!isOn) return 'off';
      if (!hasCall) return 'waiting';
      return applied[kind] || isDefault ? 'on' : 'starting';
    },
  };
}
