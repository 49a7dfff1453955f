import type { UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import type { Position } from '../log/Position';
import type { Fold } from './Fold';
import { findPalRow } from './findPalRow';
import { addRow, changeRow, newerSpokenText, newRow, noteNewestRow, rowId } from './row';
import type { UtteranceFacts } from './Utterance';

type PalSpeech = UtteranceEvent | UtteranceStreamingEvent;

/** Folds the PAL's planned or spoken text into the row it belongs to. */
export function foldPalSpeech(fold: Fold, event: PalSpeech, position: Position): void {
  const known = findPalRow(fold, event, position);
  const row = known ?? newPalRow(fold, event, position);
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
    settled: undefined,
  };
  if (known) changeRow(fold, changed);
  else addRow(fold, changed);
  noteNewestRow(fold, changed);
}

/** Once words have been streamed, a full text is a plan: the PAL has not spoken it yet. */
function newPalRow(fold: Fold, event: PalSpeech, position: Position): UtteranceFacts {
  const row = newRow(fold, 'pal', rowId(event, position), position);
  const planned = event.type === 'conversation.utterance' && fold.firstStreaming.size > 0;
  return planned ? { ...row, awaitsSpeech: true, palStreams: fold.firstStreaming.has('pal') } : row;
}
