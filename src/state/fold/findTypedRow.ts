import type { UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import { comparePositions, type Position } from '../log/Position';
import { type Fold, identities } from './Fold';
import { isSameText, resembles } from './resembles';
import type { UtteranceFacts } from './Utterance';

/** How many rows back to look for a typed text that Tavus sends back only after more than its answer has followed. */
const reach = 8;

/** Returns the typed row that this utterance confirms, if any: one with the same text, else a similar one. */
export function findTypedRow(
  fold: Fold,
  event: UtteranceEvent | UtteranceStreamingEvent,
  position: Position,
): UtteranceFacts | undefined {
  const similar = (row: UtteranceFacts) => resembles(row.typedText ?? '', event.speech);
  return findSameTypedRow(fold, event, position) ?? waitingRows(fold, event).find(similar);
}

/** Returns the typed row with the same text. It may be further back: what was not spoken must have been typed. */
export function findSameTypedRow(
  fold: Fold,
  event: UtteranceEvent | UtteranceStreamingEvent,
  position: Position,
): UtteranceFacts | undefined {
  const same = (row: UtteranceFacts) => isSameText(row.typedText ?? '', event.speech);
  return waitingRows(fold, event).find(same) ?? unspokenRows(fold, event, position).find(same);
}

/** Returns the typed rows that Tavus has not sent back yet, if this utterance was not spoken aloud; oldest first. */
function unspokenRows(
  fold: Fold,
  event: UtteranceEvent | UtteranceStreamingEvent,
  position: Position,
): UtteranceFacts[] {
  const { turn } = identities('user', event, position);
  const userStart = fold.newestStart.get('user');
  const spokenSince = ({ place }: UtteranceFacts) =>
    turn === undefined ? userStart && comparePositions(userStart, place) > 0 : fold.starts.has(turn);
  return fold.order
    .slice(-reach)
    .flatMap((id) => fold.rows.get(id) ?? [])
    .filter((row) => isWaiting(row) && !spokenSince(row));
}

/**
 * Returns the typed rows that Tavus has not sent back yet, oldest first. Tavus often sends a text back only when the
 * PAL is already answering it, so a row keeps waiting while only the answer follows it: the PAL's words in the same
 * turn or, if turns are unknown, its next words, until the user starts to speak.
 */
function waitingRows(fold: Fold, { turnIdx }: { readonly turnIdx?: number | undefined }): UtteranceFacts[] {
  const waiting: UtteranceFacts[] = [];
  const userStart = fold.newestStart.get('user');
  let answers = 0;
  for (let index = fold.order.length - 1; index >= 0; index -= 1) {
    const row = fold.rows.get(fold.order[index] ?? '');
    if (!row) break;
    if (row.role === 'pal' && (turnIdx === undefined || row.turnIdx === undefined)) {
      answers += 1;
      if (answers > 1 || (userStart && comparePositions(userStart, row.place) > 0)) break;
    } else if (row.role === 'pal' && row.turnIdx !== turnIdx) break;
    if (isWaiting(row)) waiting.unshift(row);
  }
  return waiting;
}

function isWaiting({ typedText, fullText, spoken }: UtteranceFacts): boolean {
  return typedText !== undefined && fullText === undefined && spoken === undefined;
}
