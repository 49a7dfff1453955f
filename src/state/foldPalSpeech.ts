import type { UtteranceEvent, UtteranceStreamingEvent } from '../protocol/TavusEvent';
import { type Fold, identities } from './Fold';
import type { Position } from './Position';
import { addRow, changeRow, newerSpokenText, newRow, noteNewestRow, rowId } from './row';
import { statusOf, textOf, type UtteranceFacts } from './Utterance';

/** Folds what the PAL says, planned or spoken, into the row it belongs to. */
export function foldPalSpeech(
  fold: Fold,
  event: UtteranceEvent | UtteranceStreamingEvent,
  position: Position,
): void {
  const known = findPalRow(fold, event);
  const row = known ?? newRow(fold, 'pal', rowId(event, position), position);
  const inferenceId = row.inferenceId ?? event.inferenceId;
  const stop = inferenceId === undefined ? undefined : fold.stops.get(inferenceId);
  const streaming = event.type === 'conversation.utterance.streaming';
  const changed: UtteranceFacts = {
    ...row,
    inferenceId,
    turnIdx: row.turnIdx ?? event.turnIdx,
    startedAt: row.startedAt ?? event.timestamp,
    lastText: position,
    fullText: streaming ? row.fullText : event.speech,
    spoken: streaming ? newerSpokenText(row.spoken, event) : row.spoken,
    interrupted: row.interrupted || (streaming ? event.isInterrupted : event.interrupted),
    stopped: row.stopped || stop !== undefined,
    stoppedByInterruption: row.stoppedByInterruption || stop?.interrupted === true,
  };
  if (known) changeRow(fold, changed);
  else addRow(fold, changed);
  noteNewestRow(fold, changed);
}

/** The PAL's newest row, while it is not final. */
export function openPalRow(fold: Fold): UtteranceFacts | undefined {
  const newest = newestPalRow(fold);
  return newest && statusOf(newest) !== 'final' ? newest : undefined;
}

function findPalRow(fold: Fold, event: UtteranceEvent | UtteranceStreamingEvent): UtteranceFacts | undefined {
  const { inference, turn } = identities('pal', event);
  const sameInference = inference === undefined ? undefined : newestOf(fold, inference);
  if (sameInference) return sameInference;
  const sameTurn = turn === undefined ? undefined : newestOf(fold, turn);
  // Another inference in the same turn, such as the answer after a tool call, is another utterance.
  if (sameTurn && (inference === undefined || sameTurn.inferenceId === undefined)) return sameTurn;
  if (inference !== undefined || turn !== undefined) return undefined;
  const newest = newestPalRow(fold);
  return openPalRow(fold) ?? (newest && textOf(newest) === event.speech ? newest : undefined);
}

function newestPalRow(fold: Fold): UtteranceFacts | undefined {
  const id = fold.newestRow.get('pal');
  return id === undefined ? undefined : fold.rows.get(id);
}

function newestOf(fold: Fold, identity: string): UtteranceFacts | undefined {
  const id = fold.rowsByIdentity.get(identity)?.at(-1);
  return id === undefined ? undefined : fold.rows.get(id);
}
