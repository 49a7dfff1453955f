import type { UtteranceEvent, UtteranceStreamingEvent } from '../protocol/TavusEvent';
import type { Fold, TypedTextEvent } from './Fold';
import type { Position } from './Position';
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
  const waiting = waitingRows(fold, event.turnIdx);
  return (
    waiting.find((row) => isSameText(row.typedText ?? '', event.speech)) ??
    waiting.find((row) => resembles(row.typedText ?? '', event.speech))
  );
}

/**
 * Typed rows not yet said back, oldest first. Tavus often says a text back only when the PAL already answers it, so
 * a row waits on while nothing but the answer of the same turn stands behind it.
 */
function waitingRows(fold: Fold, turnIdx: number | undefined): UtteranceFacts[] {
  const waiting: UtteranceFacts[] = [];
  let answers = 0;
  for (let index = fold.order.length - 1; index >= 0; index -= 1) {
    const row = fold.rows.get(fold.order[index] ?? '');
    if (!row) break;
    if (row.role === 'pal') {
      answers += 1;
      const sameTurn = turnIdx === undefined || row.turnIdx === undefined || row.turnIdx === turnIdx;
      if (answers > 1 || !sameTurn) break;
    }
    const saidBack = row.fullText !== undefined || row.spoken !== undefined;
    if (row.typedText !== undefined && !saidBack) waiting.unshift(row);
  }
  return waiting;
}
