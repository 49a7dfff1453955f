import { splitText } from '../../protocol/splitText';
import { defaultMessageLimit } from '../../protocol/wireMessage';

/** Marks the end of a truncated output. */
export const cutMarker = '… [cut: the output was too long]';

/** Converts a handler's result to the text sent to the PAL: strings are unchanged, everything else becomes JSON. */
export function outputText(result: unknown): string | undefined {
  return typeof result === 'string' ? result : JSON.stringify(result);
}

/** Truncates the output and adds a marker if it does not fit. */
export function cutToFit(output: string, fits: (output: string) => boolean): string {
  if (fits(output)) return output;
  // Nothing longer than a message can fit, and splitting all of a long text would be slow.
  const start = output.slice(0, defaultMessageLimit);
  const [head = ''] = splitText(start, (piece) => fits(piece + cutMarker));
  return head + cutMarker;
}
