import type { UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import { comparePositions, type Position } from '../log/Position';
import { type Fold, identities, type TakeEcho } from './Fold';
import { foldVisibleSpeech } from './foldUserSpeech';
import { isSameText, resembles, wordsOf } from './resembles';
import { changeRow, newestRow } from './row';
import { type HeardWords, statusOf, type UtteranceFacts } from './Utterance';

type UserSpeech = UtteranceEvent | UtteranceStreamingEvent;

/** How many of the newest hidden texts an event can be the echo of. */
const recent = 20;

/** How many visible rows can follow a hidden text before its echo arrives. */
const reach = 8;

/** So many words are hardly ever said exactly as the application has written them. */
const unlikelyWords = 4;

/**
 * Keeps what Tavus sends back of hidden texts out of the visible rows. Each text takes one utterance and its copies: the
 * same words again are the user's. So are words that the user is known to have said, by a start or by their stream.
 */
export const takeEcho: TakeEcho = (fold, event, position) => {
  const rows = fold.hidden.slice(-recent).flatMap((id) => fold.rows.get(id) ?? []);
  const isEcho = (row: UtteranceFacts) => isEchoOf(fold, row, event, position);
  const row =
    rows.find((each) => sharesId(each, event) && isExact(each, event) && isEcho(each)) ??
    rows.find((each) => isExact(each, event) && isEcho(each)) ??
    rows.find(isEcho);
  const suspected = rows.find(({ heard }) => heard && isSameSpeech(heard, event));
  if (row) keepEcho(fold, row, event, position, suspected);
  else if (suspected) release(fold, suspected);
  return row !== undefined;
};

/** Notes the event in the hidden row; `suspected` is the row whose echo its earlier words were taken for. */
function keepEcho(
  fold: Fold,
  row: UtteranceFacts,
  event: UserSpeech,
  position: Position,
  suspected: UtteranceFacts | undefined,
): void {
  fold.echoes.add(event);
  fold.journal.onUndo(() => fold.echoes.delete(event));
  const heard = suspected?.heard ?? [];
  const isOther = suspected?.id !== row.id;
  if (suspected && isOther) changeRow(fold, withoutWords(suspected));
  if (row.heard && isOther) release(fold, row);
  if (row.fullText !== undefined) return;
  const known = isOther ? withoutWords(row) : row;
  const { turnIdx = known.turnIdx, inferenceId = known.inferenceId } = event;
  const changed = { ...known, turnIdx, inferenceId, lastText: position };
  if (event.type === 'conversation.utterance.streaming') {
    changeRow(fold, { ...changed, heard: [...heard, { event, position }] });
  } else {
    const { speech: fullText, userAudioAnalysis: audioAnalysis, userVisualAnalysis: visualAnalysis } = event;
    changeRow(fold, { ...changed, heard: undefined, fullText, audioAnalysis, visualAnalysis });
  }
}

/** Shows the words that were taken for an echo: more words have shown that the user said them. */
function release(fold: Fold, row: UtteranceFacts): void {
  changeRow(fold, withoutWords(row));
  for (const { event, position } of row.heard ?? []) {
    fold.echoes.delete(event);
    fold.journal.onUndo(() => fold.echoes.add(event));
    foldVisibleSpeech(fold, event, position);
  }
}

function withoutWords(row: UtteranceFacts): UtteranceFacts {
  return { ...row, heard: undefined, turnIdx: undefined, inferenceId: undefined, lastText: row.firstText };
}

function isEchoOf(fold: Fold, row: UtteranceFacts, event: UserSpeech, position: Position): boolean {
  const isUnspoken = isKnownAsUnspoken(fold, row.lastText, event, position);
  const exact = isExact(row, event);
  if (!exact && !(isUnspoken && isSimilar(row, event))) return false;
  const own = findVisibleRow(fold, event, position);
  if (own && (!exact || agrees(own, event))) return false;
  if (row.fullText !== undefined && !isCopy(row, event)) return false;
  if (sharesInference(row, event)) return true;
  if (sharesId(row, event)) {
    const start = startOf(fold, row.lastText, event, position);
    return !start || comparePositions(start, row.lastText) < 0;
  }
  const isUnlikely = isUnlikelyToBeSaid(row, event);
  if (!own && hasWaitingStart(fold, row.lastText, event, position, isUnlikely)) return false;
  const after = rowsAfter(fold, row.lastText);
  if (isUnspoken || isUnlikely) return after.length <= reach;
  return row.fullText === undefined
    ? isBeforeNextAnswer(fold, after, event)
    : after.every(({ id }) => id === own?.id);
}

/** Returns true if the event has the words of the text, or the first ones while they are streamed. */
function isExact({ typedText = '', fullText = typedText }: UtteranceFacts, event: UserSpeech): boolean {
  const { type, speech } = event;
  if (type === 'conversation.utterance') return isSameText(typedText, speech) || isSameText(fullText, speech);
  return beginsWith(typedText, speech) || beginsWith(fullText, speech);
}

/** Returns true if most words are the same in both: Tavus can send a text back slightly changed. */
function isSimilar({ typedText = '' }: UtteranceFacts, { type, speech }: UserSpeech): boolean {
  const words = wordsOf(typedText);
  const compared = type === 'conversation.utterance' ? words : words.slice(0, wordsOf(speech).length);
  return areSimilar(compared.join(' '), speech);
}

function areSimilar(a: string, b: string): boolean {
  return resembles(a, b) && resembles(b, a);
}

function beginsWith(text: string, start: string): boolean {
  return wordsOf(text).join('').startsWith(wordsOf(start).join(''));
}

/** Returns true if the visible row has these words, or will have them when the rest is recognized. */
function agrees({ fullText, spoken }: UtteranceFacts, { speech }: UserSpeech): boolean {
  const known = fullText ?? spoken?.text ?? '';
  return beginsWith(known, speech) || beginsWith(speech, known) || areSimilar(known, speech);
}

/** Returns the visible row of the same turn or inference or, for an event without either, the row being spoken. */
function findVisibleRow(fold: Fold, event: UserSpeech, position: Position): UtteranceFacts | undefined {
  const { inference, turn } = identities('user', event, position);
  const rowOf = (identity: string | undefined) =>
    identity === undefined ? undefined : fold.rows.get(fold.rowsByIdentity.get(identity)?.at(-1) ?? '');
  const ofTurn = rowOf(turn);
  if (ofTurn) return ofTurn;
  const ofInference = rowOf(inference);
  if (ofInference && (turn === undefined || ofInference.turnIdx === undefined)) return ofInference;
  if (turn !== undefined) return undefined;
  const newest = newestRow(fold, 'user');
  return newest && statusOf(newest) === 'streaming' ? newest : undefined;
}

/** Returns true if starts are reported in this conversation, but none that could be that of the event's words. */
function isKnownAsUnspoken(fold: Fold, since: Position, event: UserSpeech, position: Position): boolean {
  return fold.speaking.size > 0 && !startOf(fold, since, event, position);
}

/** Returns true if the event is a whole sentence that the user would hardly say, and no echo has arrived yet. */
function isUnlikelyToBeSaid({ fullText }: UtteranceFacts, { type, speech }: UserSpeech): boolean {
  const isAwaited = fullText === undefined && type === 'conversation.utterance';
  return isAwaited && wordsOf(speech).length >= unlikelyWords;
}

/** Returns true if the user has begun to speak, and the event may be the first words of that speech. */
function hasWaitingStart(
  fold: Fold,
  since: Position,
  event: UserSpeech,
  position: Position,
  isUnlikely: boolean,
): boolean {
  const { turn } = identities('user', event, position);
  if (turn !== undefined && fold.starts.has(turn)) return true;
  const isSpeaking = fold.speaking.get('user')?.speaking === true;
  // Without a turn, a sentence that arrives while the user is speaking is no part of that speech.
  if (isUnlikely || (isSpeaking && event.type === 'conversation.utterance')) return false;
  const start = startOf(fold, since, event, position);
  const newest = newestRow(fold, 'user');
  return start !== undefined && !(newest && comparePositions(newest.lastText, start) > 0);
}

/** Returns the start of the event's turn or, if its turn is unknown or starts name none, the newest one since then. */
function startOf(fold: Fold, since: Position, event: UserSpeech, position: Position): Position | undefined {
  const { turn } = identities('user', event, position);
  const ofTurn = turn === undefined ? undefined : fold.starts.get(turn)?.position;
  if (ofTurn) return ofTurn;
  const newest = turn === undefined ? fold.newestStart.get('user') : fold.starts.get('user')?.position;
  return newest && comparePositions(newest, since) > 0 ? newest : undefined;
}

function userStartedSince(fold: Fold, since: Position): boolean {
  const start = fold.newestStart.get('user');
  return start !== undefined && comparePositions(start, since) > 0;
}

/** Returns true if at most the answer to the text has followed it, and the user has not begun to speak after that. */
function isBeforeNextAnswer(fold: Fold, after: readonly UtteranceFacts[], { turnIdx }: UserSpeech): boolean {
  const answers = after.filter(
    ({ role, ...row }) => role === 'pal' && (turnIdx === undefined || row.turnIdx !== turnIdx),
  );
  const [answer] = answers;
  return (
    !answer || (answers.length === 1 && !(turnIdx === undefined && userStartedSince(fold, answer.place)))
  );
}

/** Returns the newest visible rows that follow a position, at most one more than an echo can follow. */
function rowsAfter(fold: Fold, position: Position): UtteranceFacts[] {
  return fold.order
    .slice(-reach - 1)
    .flatMap((id) => fold.rows.get(id) ?? [])
    .filter(({ place }) => comparePositions(place, position) > 0);
}

/** Returns false if the event's turn shows that it is no copy of the echo that has already arrived. */
function isCopy({ turnIdx }: UtteranceFacts, event: UserSpeech): boolean {
  return turnIdx === undefined || event.turnIdx === undefined || turnIdx === event.turnIdx;
}

function sharesId({ turnIdx, inferenceId }: UtteranceFacts, event: UserSpeech): boolean {
  if (turnIdx !== undefined && event.turnIdx !== undefined) return turnIdx === event.turnIdx;
  return sharesInference({ inferenceId }, event);
}

function sharesInference({ inferenceId }: Pick<UtteranceFacts, 'inferenceId'>, event: UserSpeech): boolean {
  return inferenceId !== undefined && inferenceId === event.inferenceId;
}

/** Returns true unless the turns show that the event continues other words. */
function isSameSpeech(heard: readonly HeardWords[], { turnIdx }: UserSpeech): boolean {
  const known = heard.at(-1)?.event.turnIdx;
  return known === undefined || turnIdx === undefined || known === turnIdx;
}
