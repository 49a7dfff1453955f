import { openRecording } from '../protocol/recording/openRecording';
import { describeSummary } from './describeSummary';
import { helpText } from './helpText';
import type { ShownRecording } from './pageReply';
import { readArguments } from './readArguments';
import { summarize } from './summarize';

/** What the command needs of its surroundings. */
export interface InspectHost {
  read(file: string): Promise<string>;
  out(text: string): unknown;
  err(text: string): unknown;
  /** Shows a recording in the browser, until the user has enough of it. */
  open(recording: ShownRecording): Promise<void>;
}

/** Runs the command with its arguments, and returns the exit code that {@link helpText} documents. */
export async function inspect(args: readonly string[], host: InspectHost): Promise<0 | 1 | 2> {
  const wish = readArguments(args);
  if (wish.kind === 'help') {
    host.out(helpText);
    return 0;
  }
  const refuse = (text: string): 2 => {
    host.err(`tavus-react: ${text}`);
    return 2;
  };
  if (wish.kind === 'mistake') return refuse(`${wish.text}\n\n${helpText}`);
  const { file, as } = wish;
  let text: string;
  try {
    text = await host.read(file);
  } catch (error) {
    return refuse(`${file} cannot be read. ${messageOf(error)}`);
  }
  const recording = openRecording(text);
  if (recording.entries.length === 0) {
    const [problem] = recording.problems;
    const why = problem ? `Line ${problem.line}: ${problem.text}` : 'It has no entries.';
    return refuse(`${file} is not a recording of a conversation. ${why}`);
  }
  if (as === 'page') {
    try {
      await host.open({ file, text });
      return 0;
    } catch (error) {
      return refuse(`${file} cannot be shown. ${messageOf(error)}`);
    }
  }
  const summary = summarize(recording);
  host.out(as === 'json' ? JSON.stringify(summary, null, 2) : describeSummary(summary));
  return summary.problems.length + summary.anomalies.length > 0 ? 1 : 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
