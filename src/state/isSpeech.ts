import type { TavusEvent } from '../protocol/TavusEvent';

/** Returns whether an event reports speech: its words, its start or its stop. */
export function isSpeech({ type }: TavusEvent): boolean {
  return /utterance|_speaking$/.test(type);
}
