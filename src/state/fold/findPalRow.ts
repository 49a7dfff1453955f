import type { UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import { comparePositions, type Position } from '../log/Position';
import { type Fold, identities } from './Fold';
import { extendsText } from './resembles';
import { newestRow } from './row';
import { knownTextOf, statusOf, type UtteranceFacts } from './Utterance';

type PalSpeech = UtteranceEvent | UtteranceStreamingEvent;

/** Returns the row that the PAL's speech belongs to: by inference, else by turn, else the open row. */
export function findPalRow(fold: Fold, event: PalSpeech, position: Position): UtteranceFacts | undefined {
  const { inference, turn } = identities('pal', event, position);
  const sameInference = inference === undefined ? undefined : newestOf(fold, inference);
  if (sameInference) return sameInference;
  const sameTurn = turn === undefined ? undefined : newestOf(fold, turn);
  // A different inference in the same turn, such as the answer after a tool call, is a new utterance.
  if (sameTurn && (inference === undefined || sameTurn.inferenceId === undefined)) {
    return isAnotherText(sameTurn, event) && !isGrown(fold, sameTurn, event) ? undefined : sameTurn;
  }
  const newest = newestRow(fold, 'pal');
  if (!newest || !idsAgree(newest, event)) return undefined;
  const unended = unendedPalRow(fold) === newest;
  if (unended && continues(newest, event)) return newest;
  if (inference !== undefined || turn !== undefined) return undefined;
  const open = unended && !newest.superseded;
  return (open && !isAnotherText(newest, event)) || isRepeat(fold, newest, event) ? newest : undefined;
}

/** Returns the PAL's newest row unless its speech has ended. A user who cuts in ends the row but not the speech. */
export function unendedPalRow(fold: Fold): UtteranceFacts | undefined {
  const newest = newestRow(fold, 'pal');
  return newest && statusOf({ ...newest, superseded: false }) !== 'final' ? newest : undefined;
}

/** Returns true if one text starts with the other: they are the same utterance, unless their ids say otherwise. */
function continues(row: UtteranceFacts, { type, speech }: PalSpeech): boolean {
  const known = (type === 'conversation.utterance' ? row.fullText : undefined) ?? knownTextOf(row);
  return known.startsWith(speech) || speech.startsWith(known);
}

/** Tavus sends the full text once per utterance, so a different one is a new utterance, even without another id. */
function isAnotherText({ fullText }: UtteranceFacts, { type, speech }: PalSpeech): boolean {
  return type === 'conversation.utterance' && fullText !== undefined && fullText !== speech;
}

/** Returns true if the event repeats the newest text, unless the PAL started again after another row. */
function isRepeat(fold: Fold, newest: UtteranceFacts, event: PalSpeech): boolean {
  const start = fold.newestStart.get('pal');
  const beganAnew = start !== undefined && comparePositions(start, newest.lastText) > 0;
  return knownTextOf(newest) === event.speech && !(beganAnew && fold.order.at(-1) !== newest.id);
}

/** Returns true if the event has the row's full text with more words after it, and nobody has spoken in between. */
function isGrown(fold: Fold, { id, fullText }: UtteranceFacts, { type, speech }: PalSpeech): boolean {
  const isFull = type === 'conversation.utterance' && fullText !== undefined;
  return isFull && fold.order.at(-1) === id && extendsText(fullText, speech);
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
