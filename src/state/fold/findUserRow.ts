import type { UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import { comparePositions, type Position } from '../log/Position';
import { type Fold, identities } from './Fold';
import { findSameTypedRow, findTypedRow } from './findTypedRow';
import { extendsText, resembles } from './resembles';
import { newestRow } from './row';
import { statusOf, type UtteranceFacts } from './Utterance';

type UserSpeech = UtteranceEvent | UtteranceStreamingEvent;

/** Returns the row that the user's speech belongs to: by turn, else by inference, else a typed, open or repeated one. */
export function findUserRow(fold: Fold, event: UserSpeech, position: Position): UtteranceFacts | undefined {
  const { inference, turn } = identities('user', event, position);
  const sameTurn = turn === undefined ? [] : rowsOf(fold, turn);
  if (sameTurn.length > 0)
    return rowInTurn(sameTurn, event) ?? findTypedRow(fold, event, position) ?? findGrownRow(fold, event);
  const sameInference = inference === undefined ? undefined : rowsOf(fold, inference).at(-1);
  if (sameInference && turnsAgree(sameInference, event)) return sameInference;
  // Checked before the open row: Tavus can send a typed text back while the user says something else aloud.
  const typed = event.type === 'conversation.utterance' ? findSameTypedRow(fold, event, position) : undefined;
  return (
    typed ??
    findOpenRow(fold, event) ??
    findTypedRow(fold, event, position) ??
    findRepeatedRow(fold, event) ??
    findGrownRow(fold, event)
  );
}

function findOpenRow(fold: Fold, event: UserSpeech): UtteranceFacts | undefined {
  const newest = newestRow(fold, 'user');
  if (!newest || !turnsAgree(newest, event)) return undefined;
  if (statusOf(newest) === 'streaming') return newest;
  return !spokeAgain(fold, newest) && isLateText(newest, event) ? newest : undefined;
}

/** Some senders repeat events, and chunks can be late. Without an id, only text and position identify a repeat. */
function findRepeatedRow(fold: Fold, event: UserSpeech): UtteranceFacts | undefined {
  const newest = newestRow(fold, 'user');
  if (!newest || event.turnIdx !== undefined || event.inferenceId !== undefined) return undefined;
  const stale =
    event.type === 'conversation.utterance.streaming' && newest.fullText?.startsWith(event.speech);
  if (!stale && !hasText(newest, event.speech)) return undefined;
  return !spokeAgain(fold, newest) && !isAnswered(fold, newest) ? newest : undefined;
}

/**
 * Returns the newest row if this text is that row grown: recognizers finalize one sentence several times, each time
 * longer and under a new inference. Nobody may have spoken in between.
 */
function findGrownRow(fold: Fold, event: UserSpeech): UtteranceFacts | undefined {
  const newest = newestRow(fold, 'user');
  if (event.type !== 'conversation.utterance' || newest?.fullText === undefined) return undefined;
  const sameTurn = newest.turnIdx === event.turnIdx || turnsAgree(newest, event);
  const nobodyBetween = fold.order.at(-1) === newest.id;
  return sameTurn && nobodyBetween && extendsText(newest.fullText, event.speech) ? newest : undefined;
}

/** Returns true if the row has the text, or had it before it grew. */
function hasText({ fullText, outgrownTexts }: UtteranceFacts, text: string): boolean {
  return fullText === text || outgrownTexts?.includes(text) === true;
}

function spokeAgain(fold: Fold, { lastText }: UtteranceFacts): boolean {
  const start = fold.newestStart.get('user');
  return start !== undefined && comparePositions(start, lastText) > 0;
}

/** Returns true if a new row has followed since the row's last text. */
function isAnswered(fold: Fold, { lastText }: UtteranceFacts): boolean {
  const last = fold.rows.get(fold.order.at(-1) ?? '');
  return last !== undefined && comparePositions(last.firstText, lastText) > 0;
}

/** The PAL can start, which ends the row, before the user's last words or the authoritative sentence arrive. */
function isLateText({ fullText, spoken }: UtteranceFacts, { type, speech }: UserSpeech): boolean {
  if (fullText !== undefined || spoken === undefined) return false;
  return type === 'conversation.utterance' ? resembles(spoken.text, speech) : speech.startsWith(spoken.text);
}

/**
 * Finds the event's row among those of its turn. A second, different authoritative sentence gets a row of its own, so
 * that nothing said is lost, unless a row has the same inference.
 */
function rowInTurn(rows: readonly UtteranceFacts[], event: UserSpeech): UtteranceFacts | undefined {
  if (event.type === 'conversation.utterance.streaming') return rows.at(-1);
  return (
    rows.find((row) => hasText(row, event.speech)) ??
    rows.find((row) => row.fullText === undefined) ??
    rows.find((row) => event.inferenceId !== undefined && row.inferenceId === event.inferenceId)
  );
}

function turnsAgree(row: UtteranceFacts, event: { readonly turnIdx?: number | undefined }): boolean {
  return row.turnIdx === undefined || event.turnIdx === undefined;
}

function rowsOf(fold: Fold, identity: string): UtteranceFacts[] {
  const ids = fold.rowsByIdentity.get(identity) ?? [];
  return ids.flatMap((id) => fold.rows.get(id) ?? []);
}
