import type { UtteranceEvent, UtteranceStreamingEvent } from '../protocol/TavusEvent';
import type { Fold, TypedTextEvent } from './Fold';
import { comparePositions, type Position } from './Position';
import { isSameText, resembles } from './resembles';
import { addRow, newRow } from './row';
import type { UtteranceFacts } from './Utterance';

/** Adds a typed text as a row at once, before Tavus says it back. */
export function foldTypedText(fold: Fold, event: TypedTextEvent, position: Position): void {
  const row = newRow(fold, 'user', event.id, position);
  addRow(fold, { ...row, typedText: event.text, startedAt: event.timestamp });
}

/** The typed row that this utterance says back, if any: an equal text first, then one that is much alike. */
export function findTypedRow(
  fold: Fold,
  event: UtteranceEvent | UtteranceStreamingEvent,
): UtteranceFacts | undefined {
  const waiting = waitingRows(fold, event);
  return (
    waiting.find((row) => isSameText(row.typedText ?? '', event.speech)) ??
    waiting.find((row) => resembles(row.typedText ?? '', event.speech))
  );
}

/**
 * Typed rows not yet said back, oldest first. Tavus often says a text back only when the PAL already answers it, so
 * a row waits on while nothing but the answer stands behind it: the PAL's words in the same turn or, where turns are
 * not known, its next words, until the user begins to speak.
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
    const saidBack = row.fullText !== undefined || row.spoken !== undefined;
    if (row.typedText !== undefined && !saidBack) waiting.unshift(row);
  }
  return waiting;
}
