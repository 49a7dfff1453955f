import type { RecordingHeader, RecordingProblem } from '../protocol/recording/Recording';
import type { Percentiles } from './percentiles';

/** What a recording holds, in numbers. */
export interface Summary {
  readonly header: RecordingHeader;
  /** From the beginning of the recording to its last entry. */
  readonly durationMs: number;
  readonly messages: number;
  readonly interactions: number;
  readonly turns: number;
  readonly utterances: { readonly pal: number; readonly user: number; readonly interrupted: number };
  /** How often each tool was called. */
  readonly toolCalls: Readonly<Record<string, number>>;
  /** From the end of the user's speech to the PAL's first sound, over the turns; undefined if no turn has it. */
  readonly responseMs: Percentiles | undefined;
  /** From the end of the user's speech to the PAL's first text. */
  readonly firstTextMs: Percentiles | undefined;
  readonly end: SummarizedEnd;
  /** What is strange, in order of time. */
  readonly anomalies: readonly Anomaly[];
  /** What could not be read, by line. */
  readonly problems: readonly RecordingProblem[];
}

/** How the conversation was at the end of the recording. */
export interface SummarizedEnd {
  readonly state: string;
  readonly reason?: string | undefined;
  readonly error?: string | undefined;
}

/** Something strange. */
export interface Anomaly {
  readonly atMs: number;
  readonly kind:
    | 'seq-gap'
    | 'seq-jump'
    | 'late'
    | 'repeated'
    | 'unknown-type'
    | 'unreadable'
    | 'not-read'
    | 'problem'
    | 'error';
  /** What happened, as a sentence. */
  readonly text: string;
}
