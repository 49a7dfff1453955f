import type { Utterance } from '../../state/fold/Utterance';
import type { Answered, SentRequest } from './SentRequest';

/**
 * Returns how far each request has been answered by the rows of the PAL, which are in order. A row answers one request:
 * the echo that has its words, else the oldest of the others. For the requests that remain it is only a hint, because a
 * PAL may answer several at once or drop one for another. So is a row that was interrupted, possibly by the request.
 */
export function matchAnswers(
  requests: readonly SentRequest[],
  rows: readonly Utterance[],
): Map<SentRequest, Answered> {
  const answered = new Map<SentRequest, Answered>(requests.map((request) => [request, 'no']));
  const last = new Map(requests.map(({ after }) => [after, rows.findIndex(({ id }) => id === after?.id)]));
  for (const [index, row] of rows.entries()) {
    const waiting = requests.filter(
      (request) => answered.get(request) !== 'yes' && index > (last.get(request.after) ?? -1),
    );
    if (waiting.length === 0) continue;
    const repeated = waiting.find((request) => request.text !== '' && saysSame(request.text, row));
    const match =
      repeated ?? (row.interrupted ? undefined : waiting.find((request) => canAnswer(row, request)));
    for (const request of waiting) answered.set(request, request === match ? 'yes' : 'maybe');
  }
  return answered;
}

function canAnswer(row: Utterance, { kind, text, inferenceId, turnIdx }: SentRequest): boolean {
  if (kind === 'echo') return text === '';
  // What the PAL says along with a tool call is not yet its reaction to the result.
  if (kind === 'result') return inferenceId === undefined || row.inferenceId !== inferenceId;
  return row.turnIdx === undefined || row.turnIdx > turnIdx;
}

/** A long echo may come back in several rows, and a row's text may end early if words were lost. */
function saysSame(text: string, row: Utterance): boolean {
  const [asked, said] = [lettersOf(text), lettersOf(row.plannedText ?? row.text)];
  return said !== '' && (asked.includes(said) || said.includes(asked));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
