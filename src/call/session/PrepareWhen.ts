/**
 * When to create the conversation, before anybody starts it: never; when the provider mounts; when the hair check opens;
 * or on the first sign of intent, which is a pointer over `Conversation.StartButton`, the focus on it, or the hair check.
 * It happens only while the state is `idle`.
 */
export type PrepareWhen = 'never' | 'on-mount' | 'on-hair-check' | 'on-intent';

/** Something that happens before a start. */
export type PrepareMoment = 'mount' | 'intent' | 'hair-check';

/** Returns whether a conversation is prepared at a moment. */
export function preparesAt(when: PrepareWhen, moment: PrepareMoment): boolean {
  return moments[when].includes(moment);
}

const moments: Readonly<Record<PrepareWhen, readonly PrepareMoment[]>> = {
  never: [],
  'on-mount': ['mount'],
  'on-hair-check': ['hair-check'],
  'on-intent': ['intent', 'hair-check'],
};
