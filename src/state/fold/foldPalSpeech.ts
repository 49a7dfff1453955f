import type { UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import { type Fold, identities } from './Fold';
import { comparePositions, type Position } from './Position';
import { addRow, changeRow, newerSpokenText, newestRow, newRow, noteNewestRow, rowId } from './row';
import { statusOf, textOf, type UtteranceFacts } from './Utterance';

type PalSpeech = UtteranceEvent | UtteranceStreamingEvent;

/** Folds what the PAL says, planned or spoken, into the row it belongs to. */
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

/** The PAL's newest row, unless it has come to its own end: a user cutting in ends a row, but not yet the speech. */
export function unendedPalRow(fold: Fold): UtteranceFacts | undefined {
  const newest = newestRow(fold, 'pal');
  return newest && statusOf({ ...newest, superseded: false }) !== 'final' ? newest : undefined;
}

function findPalRow(fold: Fold, event: PalSpeech): UtteranceFacts | undefined {
  const { inference, turn } = identities('pal', event);
  const sameInference = inference === undefined ? undefined : newestOf(fold, inference);
  if (sameInference) return sameInference;
  const sameTurn = turn === undefined ? undefined : newestOf(fold, turn);
  // Another inference in the same turn, such as the answer after a tool call, is another utterance.
  if (sameTurn && (inference === undefined || sameTurn.inferenceId === undefined)) {
    return isAnotherText(sameTurn, event) ? undefined : sameTurn;
  }
  const newest = newestRow(fold, 'pal');
  if (!newest || !idsAgree(newest, event)) return undefined;
  const unended = unendedPalRow(fold) === newest;
  if (unended && continues(newest, event)) return newest;
  if (inference !== undefined || turn !== undefined) return undefined;
  const open = unended && !newest.superseded;
  return (open && !isAnotherText(newest, event)) || isRepeat(fold, newest, event) ? newest : undefined;
}

/** True when one is the other as far as it goes: one and the same utterance, if their ids allow it. */
function continues(row: UtteranceFacts, { type, speech }: PalSpeech): boolean {
  const known = (type === 'conversation.utterance' ? row.fullText : undefined) ?? textOf(row);
  return known.startsWith(speech) || speech.startsWith(known);
}

/** The PAL sends the full text once per utterance, so another one under no other inference is another utterance. */
function isAnotherText({ fullText }: UtteranceFacts, { type, speech }: PalSpeech): boolean {
  return type === 'conversation.utterance' && fullText !== undefined && fullText !== speech;
}

/** The last text once more, unless the PAL began anew after somebody else had spoken. */
function isRepeat(fold: Fold, newest: UtteranceFacts, event: PalSpeech): boolean {
  const start = fold.newestStart.get('pal');
  const beganAnew = start !== undefined && comparePositions(start, newest.lastText) > 0;
  return textOf(newest) === event.speech && !(beganAnew && fold.order.at(-1) !== newest.id);
}

function idsAgree(row: UtteranceFacts, event: PalSpeech): boolean {
  return agree(row.inferenceId, event.inferenceId) && agree(row.turnIdx, event.turnIdx);
}

function agree<Id>(a: Id | undefined, b: Id | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function newestOf(fold: Fold, identity: string): UtteranceFacts | undefined {
  const id = fold.rowsByIdentity.get(identity)?.at(-1);
  return id === undefined ? undefined : fold.rows.get(id);
}
