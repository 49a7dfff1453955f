import type { Utterance } from '../../state/fold/Utterance';
import { createFullTranscriptAtom, createTranscriptAtom } from '../../state/views/Transcript';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The options of {@link useTranscript}. */
export interface TranscriptOptions {
  /**
   * True to include what the application told the PAL without showing it (`hidden` of `useSendInteraction().respond`),
   * for logs and debugging: these utterances have `hidden: true`. False by default.
   */
  readonly includeHidden?: boolean | undefined;
}

/**
 * Returns everything that the PAL and the user have said so far, in order.
 *
 * The transcript is kept after the conversation ends, and a component that mounts late gets all of it. It changes with
 * every word: for long lists, `useTranscriptIds()` with `useUtterance(id)` re-renders only the row that changed.
 * `includeHidden` adds what the application told the PAL without showing it.
 *
 * @example
 * ```tsx
 * import { useTranscript } from 'tavus-react';
 *
 * export function Transcript() {
 *   return useTranscript().map(({ id, role, text }) => <p key={id}>{role}: {text}</p>);
 * }
 * ```
 */
export function useTranscript({ includeHidden }: TranscriptOptions = {}): readonly Utterance[] {
  const { state } = useTavusContext();
  return useTavusAtom(state.derived(includeHidden ? createFullTranscriptAtom : createTranscriptAtom));
}
