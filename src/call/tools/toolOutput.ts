import { splitText } from '../../protocol/splitText';
import { defaultMessageLimit } from '../../protocol/wireMessage';

/** Stands at the end of an output that was cut. */
export const cutMarker = '… [cut: the output was too long]';

/** What a handler returned, as the text that the PAL is given: texts as they are, everything else as JSON. */
export function outputText(result: unknown): string | undefined {
  return typeof result === 'string' ? result : JSON.stringify(result);
}

/** The output, cut and marked if it does not fit. */
export function cutToFit(output: string, fits: (output: string) => boolean): string {
  if (fits(output)) return output;
  // Nothing longer than a message can fit; splitting all of a long text would take long.
  const start = output.slice(0, defaultMessageLimit);
  const [head = ''] = splitText(start, (piece) => fits(piece + cutMarker));
  return head + cutMarker;
}
