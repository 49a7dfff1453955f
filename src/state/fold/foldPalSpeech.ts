import type { UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import type { Fold } from './Fold';
import { findPalRow } from './findPalRow';
import type { Position } from './Position';
import { addRow, changeRow, newerSpokenText, newRow, noteNewestRow, rowId } from './row';
import type { UtteranceFacts } from './Utterance';

type PalSpeech = UtteranceEvent | UtteranceStreamingEvent;

/** Folds the PAL's planned or spoken text into the row it belongs to. */
export function foldPalSpeech(fold: Fold, event: PalSpeech, position: Position): void {
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
