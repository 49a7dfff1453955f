import type { UtteranceEvent, UtteranceStreamingEvent } from '../protocol/TavusEvent';
import { type Fold, identities } from './Fold';
import { findTypedRow } from './foldTypedText';
import { comparePositions, type Position } from './Position';
import { resembles } from './resembles';
import { addRow, changeRow, indexRow, newerSpokenText, newRow, noteNewestRow, rowId } from './row';
import { statusOf, textOf, type UtteranceFacts } from './Utterance';

type UserSpeech = UtteranceEvent | UtteranceStreamingEvent;

/** Folds what was recognised of the user into the row it belongs to; the authoritative text locks it. */
export function foldUserSpeech(fold: Fold, event: UserSpeech, position: Position): void {
  const known = findUserRow(fold, event) ?? findTypedRow(fold, event);
  const row = known ?? newRow(fold, 'user', rowId(event, position), position);
  const locked = row.fullText !== undefined;
  const streaming = event.type === 'conversation.utterance.streaming';
  if (streaming && locked) return;

  const changed: UtteranceFacts = {
    ...row,
    turnIdx: row.turnIdx ?? event.turnIdx,
    inferenceId: (streaming ? row.inferenceId : event.inferenceId) ?? event.inferenceId ?? row.inferenceId,
    startedAt: row.startedAt ?? event.timestamp,
    lastText: position,
    // Recognition starts over under a new inference: the newest chunk counts, whatever its index.
    spoken: streaming ? newerSpokenText(undefined, event) : row.spoken,
    ...(streaming
      ? { interrupted: row.interrupted || event.isInterrupted }
      : {
          fullText: event.speech,
          interrupted: row.interrupted || event.interrupted,
          audioAnalysis: event.userAudioAnalysis ?? row.audioAnalysis,
          visualAnalysis: event.userVisualAnalysis ?? row.visualAnalysis,
        }),
  };
  if (known) changeRow(fold, changed);
  else addRow(fold, changed);
  if (event.inferenceId !== changed.inferenceId)
    indexRow(fold, { ...changed, inferenceId: event.inferenceId });
  noteNewestRow(fold, changed);
}

function findUserRow(fold: Fold, event: UserSpeech): UtteranceFacts | undefined {
  const { inference, turn } = identities('user', event);
  const sameTurn = turn === undefined ? [] : rowsOf(fold, turn);
  if (sameTurn.length > 0) return rowInTurn(sameTurn, event);
  const sameInference = inference === undefined ? undefined : rowsOf(fold, inference).at(-1);
  if (sameInference && turnsAgree(sameInference, event)) return sameInference;
  const newest = newestUserRow(fold);
  if (!newest || !turnsAgree(newest, event)) return undefined;
  if (statusOf(newest) === 'streaming') return newest;
  const spokeAgain = fold.newestStart.get('user');
  if (spokeAgain && comparePositions(spokeAgain, newest.lastText) > 0) return undefined;
  return isLateText(newest, event) || isRepeat(fold, newest, event) ? newest : undefined;
}

/** The authoritative sentence often comes when the PAL's answer has already ended the row. */
function isLateText({ fullText, spoken }: UtteranceFacts, event: UserSpeech): boolean {
  const late = event.type === 'conversation.utterance' && fullText === undefined && spoken !== undefined;
  return late && resembles(spoken.text, event.speech);
}

/** Nothing said is lost: a second authoritative sentence in a turn, other than the first, is a row of its own. */
function rowInTurn(rows: readonly UtteranceFacts[], event: UserSpeech): UtteranceFacts | undefined {
  if (event.type === 'conversation.utterance.streaming') return rows.at(-1);
  return (
    rows.find((row) => row.fullText === event.speech) ??
    rows.find((row) => row.fullText === undefined) ??
    rows.find((row) => event.inferenceId !== undefined && row.inferenceId === event.inferenceId)
  );
}

/** Some senders repeat themselves, and chunks come late; without any id, only the text and its place tell. */
function isRepeat(fold: Fold, newest: UtteranceFacts, event: UserSpeech): boolean {
  if (event.turnIdx !== undefined || event.inferenceId !== undefined) return false;
  const stale =
    event.type === 'conversation.utterance.streaming' && newest.fullText?.startsWith(event.speech);
  return (stale || newest.fullText === event.speech) && fold.order.at(-1) === newest.id;
}

function turnsAgree(row: UtteranceFacts, event: { readonly turnIdx?: number | undefined }): boolean {
  return row.turnIdx === undefined || event.turnIdx === undefined || row.turnIdx === event.turnIdx;
}

function newestUserRow(fold: Fold): UtteranceFacts | undefined {
  const id = fold.newestRow.get('user');
  const row = id === undefined ? undefined : fold.rows.get(id);
  return row && textOf(row) !== '' ? row : undefined;
}

function rowsOf(fold: Fold, identity: string): UtteranceFacts[] {
  const ids = fold.rowsByIdentity.get(identity) ?? [];
  return ids.flatMap((id) => fold.rows.get(id) ?? []);
}
