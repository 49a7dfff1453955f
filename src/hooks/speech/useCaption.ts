import { useEffect, useState } from 'react';
import { type Caption, createCaptionAtom } from '../../state/views/Caption';
import { createLastCaptionAtom } from '../../state/views/LastCaption';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The options of {@link useCaption}. */
export interface CaptionOptions {
  /**
   * How long the last words stay after the speech, in milliseconds. Words that arrive late are added. The last word often
   * arrives together with the end of the speech, so only captions that linger show it. Defaults to 0.
   */
  readonly lingerMs?: number | undefined;
}

/**
 * Returns the words being spoken now; undefined in silence. The PAL's words take precedence over the user's.
 *
 * @example
 * ```tsx
 * import { useCaption } from 'tavus-react';
 *
 * export function Caption() {
 *   return <p>{useCaption({ lingerMs: 2000 })?.text}</p>;
 * }
 * ```
 */
export function useCaption({ lingerMs = 0 }: CaptionOptions = {}): Caption | undefined {
  const { state } = useTavusContext();
  const caption = useTavusAtom(state.derived(lingerMs > 0 ? createLastCaptionAtom : createCaptionAtom));
  // A component that mounts in silence must not show what was said before.
  const [gone, setGone] = useState(caption?.lingering ? caption : undefined);
  useEffect(
    function clearLater() {
      if (!caption?.lingering) return;
      const timer = setTimeout(() => setGone(caption), lingerMs);
      return () => clearTimeout(timer);
    },
    [caption, lingerMs],
  );
  return caption === gone ? undefined : caption;
}
