import type { Role } from '../../protocol/TavusEvent';

/**
 * An utterance of an expected transcript: who spoke, and the whole text of the utterance as a string, or a pattern that a
 * part of it matches.
 */
export type ExpectedRow = readonly [role: Role, text: string | RegExp];
