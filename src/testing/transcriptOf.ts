import { accountOf } from './account/accountOf';
import type { TranscriptRow } from './account/TranscriptRow';
import type { Subject } from './Subject';

/**
 * Returns what was said in a conversation as plain rows: in a recording, a session, a simulation, or what
 * `renderConversation` returned.
 *
 * @example
 * ```ts
 * import { simulate } from 'tavus-react/simulator';
 * import { transcriptOf } from 'tavus-react/testing';
 *
 * export const simulation = simulate({ greeting: 'Hello!' });
 * export const said = (): string[] => transcriptOf(simulation).map(({ role, text }) => `${role}: ${text}`);
 * ```
 */
export function transcriptOf(subject: Subject): readonly TranscriptRow[] {
  return accountOf(subject).said();
}
