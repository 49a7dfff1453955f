import type { Utterance } from '../fold/Utterance';
import { escapeMarkdown, escapeMarkup, escapeSubRip, oneLine } from './escapeTranscript';
import { type Cue, transcriptCues } from './transcriptCues';

/** The formats that a transcript can be exported in. */
export type TranscriptFormat = 'text' | 'markdown' | 'json' | 'vtt' | 'srt';

/** The options of {@link exportTranscript}. */
export interface ExportTranscriptOptions {
  /** The names of the two speakers, and the note after an interrupted line. Defaults to English labels. */
  readonly labels?:
    | { readonly pal?: string; readonly user?: string; readonly interrupted?: string }
    | undefined;
  /** Time zero, in milliseconds since the epoch. Defaults to the start of the first utterance. */
  readonly startedAt?: number | undefined;
  /** True to write the hidden utterances of `useTranscript({ includeHidden: true })` too; false by default. */
  readonly includeHidden?: boolean | undefined;
}

/**
 * Returns the transcript as the text of a file: plain lines, Markdown, JSON, or subtitles (WebVTT, SubRip) that match a
 * recording.
 *
 * Times are relative to `startedAt`, such as that of `useConversation()`. Each utterance is one line, escaped so that
 * its text cannot pass for another speaker's line, for markup or for a time stamp. JSON contains each utterance with
 * its role, text, times (`startedAt` as ISO 8601, `startMs` and `endMs` from the beginning) and analyses.
 *
 * @example
 * ```tsx
 * import { exportTranscript, useConversation, useTranscript } from 'tavus-react';
 *
 * export function Subtitles() {
 *   const utterances = useTranscript();
 *   const { startedAt } = useConversation();
 *   return <pre>{exportTranscript(utterances, 'vtt', { startedAt })}</pre>;
 * }
 * ```
 */
export function exportTranscript(
  utterances: readonly Utterance[],
  format: TranscriptFormat,
  { labels, startedAt, includeHidden }: ExportTranscriptOptions = {},
): string {
  const words: Words = { ...english, ...labels };
  const shown = includeHidden ? utterances : utterances.filter(({ hidden }) => !hidden);
  return write[format](transcriptCues(shown, startedAt), words);
}

interface Words {
  readonly pal: string;
  readonly user: string;
  readonly interrupted: string;
}

const english: Words = { pal: 'PAL', user: 'You', interrupted: 'interrupted' };

const write: Record<TranscriptFormat, (cues: readonly Cue[], words: Words) => string> = {
  text: (cues, words) =>
    lines(cues.map((cue) => `[${clock(cue.startMs)}] ${speaker(cue, words)}: ${line(cue, words)}`)),

  markdown: (cues, words) =>
    cues
      .map((cue) => {
        const [name, text] = [speaker(cue, words), line(cue, words)].map(escapeMarkdown);
        return `**${name}** (${clock(cue.startMs)}): ${text}\n`;
      })
      .join('\n'),

  json: (cues) => `${JSON.stringify(cues.map(toJson), undefined, 2)}\n`,

  vtt: (cues, words) => ['WEBVTT\n', ...cues.map((cue) => vttCue(cue, words))].join('\n'),

  srt: (cues, words) =>
    cues
      .map((cue, index) => {
        const text = `${speaker(cue, words)}: ${line(cue, words)}`;
        return `${index + 1}\n${span(cue, ',')}\n${escapeSubRip(text)}\n`;
      })
      .join('\n'),
};

function vttCue(cue: Cue, words: Words): string {
  const [name, text] = [speaker(cue, words), line(cue, words)].map(escapeMarkup);
  return `${span(cue, '.')}\n<v ${name}>${text}\n`;
}

function toJson({ utterance, startMs, endMs }: Cue): object {
  const { role, text, plannedText, interrupted, hidden, turnIdx, startedAt, audioAnalysis, visualAnalysis } =
    utterance;
  return {
    role,
    text,
    plannedText: plannedText === text ? undefined : plannedText,
    interrupted,
    hidden,
    turnIdx,
    startedAt: startedAt === undefined ? undefined : new Date(startedAt).toISOString(),
    startMs,
    endMs,
    audioAnalysis,
    visualAnalysis,
  };
}

function speaker({ utterance }: Cue, words: Words): string {
  return oneLine(words[utterance.role]);
}

function line({ utterance }: Cue, words: Words): string {
  const text = oneLine(utterance.text);
  return utterance.interrupted ? `${text} (${words.interrupted})` : text;
}

function lines(all: readonly string[]): string {
  return all.map((one) => `${one}\n`).join('');
}

function span({ startMs, endMs }: Cue, decimal: string): string {
  return `${stamp(startMs, decimal)} --> ${stamp(endMs, decimal)}`;
}

function stamp(timeMs: number, decimal: string): string {
  const [whole, ms] = [Math.floor(timeMs / 1000), Math.floor(timeMs % 1000)];
  const hours = Math.floor(whole / 3600);
  return `${two(hours)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${decimal}${String(ms).padStart(3, '0')}`;
}

/** Formats a time as minutes and seconds, with hours if there are any. */
function clock(timeMs: number): string {
  const whole = stamp(timeMs, '.').slice(0, 8);
  return whole.startsWith('00:') ? whole.slice(3) : whole;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
