import type { Position } from '../log/Position';
import type { Fold } from './Fold';
import type { TypedTextEvent } from './FoldedEvent';
import { addHiddenRow, addRow, newRow } from './row';

/** Adds a sent text as a row at once, before Tavus sends it back as an utterance. */
export function foldTypedText(fold: Fold, event: TypedTextEvent, position: Position): void {
  const { id, text: typedText, typedAt, takeEcho } = event;
  const row = { ...newRow(fold, 'user', id, position), typedText, typedAt };
  if (takeEcho) {
    fold.takeEcho = takeEcho;
    addHiddenRow(fold, { ...row, hidden: true });
  } else addRow(fold, row);
}
