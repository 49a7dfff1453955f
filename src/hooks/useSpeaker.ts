import { useCallback } from 'react';
import { useTavusContext } from './TavusContext';
import { useTavusAtom } from './useTavusAtom';

/** Where the PAL's voice comes out. */
export interface Speaker {
  /** True while the browser refuses to play sound before the visitor has touched the page. */
  readonly audioBlocked: boolean;
  /** Plays the PAL's voice after all; call it from a click, a tap or a key. */
  readonly unblock: () => Promise<void>;
  readonly buttonProps: { readonly type: 'button'; readonly onClick: () => void };
}

/**
 * The speaker: whether the browser lets the PAL be heard, and what to do if not.
 *
 * @example
 * ```tsx
 * import { useSpeaker } from 'tavus-react';
 *
 * export function TapToHear() {
 *   const { audioBlocked, buttonProps } = useSpeaker();
 *   return audioBlocked ? <button {...buttonProps}>Tap to hear</button> : null;
 * }
 * ```
 */
export function useSpeaker(): Speaker {
  const { audio, session, state } = useTavusContext();
  const audioBlocked = useTavusAtom(state.audioBlocked);
  const unblock = useCallback(async () => {
    try {
      const elements = [...(audio.current?.querySelectorAll('audio') ?? [])];
      await Promise.all(elements.map((element) => element.play()));
      session.setAudioBlocked(false);
    } catch {
      // Still refused: the button stays.
    }
  }, [audio, session]);
  return { audioBlocked, unblock, buttonProps: { type: 'button', onClick: () => void unblock() } };
}
