import type { UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import { comparePositions, type Position } from '../log/Position';
import type { Fold } from './Fold';
import { findUserRow } from './findUserRow';
import { addRow, changeRow, newerSpokenText, newestRow, newRow, noteNewestRow, rowId } from './row';
import type { UtteranceFacts } from './Utterance';

type UserSpeech = UtteranceEvent | UtteranceStreamingEvent;

/** Folds the user's recognized speech into the row it belongs to, which may be a hidden one. */
export function foldUserSpeech(fold: Fold, event: UserSpeech, position: Position): void {
  if (!fold.takeEcho?.(fold, event, position)) foldVisibleSpeech(fold, event, position);
}

/** Folds the user's recognized speech into the visible row it belongs to. The authoritative text locks the row. */
export function foldVisibleSpeech(fold: Fold, event: UserSpeech, position: Position): void {
  const known = findUserRow(fold, event, position);
  const row = known ?? newUserRow(fold, event, position);
  const locked = row.fullText !== undefined;
  const streaming = event.type === 'conversation.utterance.streaming';
  if (streaming && locked) return;
  if (row.outgrownTexts?.includes(event.speech)) return;

  const changed: UtteranceFacts = {
    ...row,
    turnIdx: row.turnIdx ?? event.turnIdx,
    inferenceId: event.inferenceId ?? row.inferenceId,
    startedAt: row.startedAt ?? event.timestamp,
    lastText: position,
    settled: undefined,
    // Recognition starts over under a new inference, so the newest chunk counts, whatever its index.
    spoken: streaming ? newerSpokenText(undefined, event) : row.spoken,
    ...(streaming
      ? { interrupted: row.interrupted || event.isInterrupted }
      : {
          fullText: event.speech,
          outgrownTexts:
            locked && row.fullText !== event.speech
              ? [...(row.outgrownTexts ?? []), row.fullText]
              : row.outgrownTexts,
          interrupted: row.interrupted || event.interrupted,
          audioAnalysis: event.userAudioAnalysis ?? row.audioAnalysis,
          visualAnalysis: event.userVisualAnalysis ?? row.visualAnalysis,
        }),
  };
  if (known) changeRow(fold, changed);
  else addRow(fold, changed);
  noteNewestRow(fold, changed);
}

/** Without a turn, speech belongs to the newest start, unless the newest row already has words after that start. */
function newUserRow(fold: Fold, event: UserSpeech, position: Position): UtteranceFacts {
  const row = newRow(fold, 'user', rowId(event, position), position);
  const start = event.turnIdx === undefined ? fold.newestStart.get('user') : undefined;
  const newest = newestRow(fold, 'user');
  const taken = start && newest && comparePositions(newest.lastText, start) > 0;
  return start && !taken ? { ...row, place: start } : row;
}
