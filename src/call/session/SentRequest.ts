import type { Utterance } from '../../state/fold/Utterance';

/** Something sent to the PAL that makes it speak, with the facts that tell its answer from other speech. */
export interface SentRequest {
  /** `result` is the result of a tool call, which a PAL may also take in without a word. */
  readonly kind: 'respond' | 'echo' | 'result';
  /** When it was sent, by the conversation's clock. */
  readonly sentAt: number;
  /** The words to repeat, for an echo of text. */
  readonly text: string;
  /** For an echo, the id that its pieces share. For a tool result, the inference that called the tool. */
  readonly inferenceId: string | undefined;
  /** The PAL's last row at that time, which may still be spoken. Only later rows can be the answer. */
  readonly after: Utterance | undefined;
  /** The highest turn at that time. The answer to a `respond` belongs to a later one. */
  readonly turnIdx: number;
  /** True if nobody had spoken for a moment at that time, so that the next start cannot belong to earlier speech. */
  readonly sentInQuiet: boolean;
}

/** Whether a request has been answered: `maybe` if the PAL has spoken since, but possibly about something else. */
export type Answered = 'no' | 'maybe' | 'yes';
