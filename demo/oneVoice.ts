import { useMemo, useRef } from 'react';
import type { ConversationStatus, TavusSession } from 'tavus-react';

let speaker: { readonly owner: object; readonly end: () => void } | undefined;

/** Ends the conversation that goes on elsewhere on the page: only one talks at a time. */
export function takeTheFloor(owner: object, end: () => void): void {
  if (speaker?.owner !== owner) speaker?.end();
  speaker = { owner, end };
}

interface Voice {
  readonly ref: React.RefObject<TavusSession | null>;
  readonly onStateChange: (state: ConversationStatus) => void;
}

/** Props for a provider whose conversation ends when another one on the page starts. */
export function useVoice(): Voice {
  const ref = useRef<TavusSession>(null);
  return useMemo(
    () => ({
      ref,
      onStateChange(state) {
        if (state === 'initializing') takeTheFloor(ref, () => void ref.current?.end());
      },
    }),
    [],
  );
}
