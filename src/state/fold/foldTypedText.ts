import type { Position } from '../log/Position';
import type { Fold } from './Fold';
import type { TypedTextEvent } from './FoldedEvent';
import { addRow, newRow } from './row';

/** Adds a typed text as a row at once, before Tavus sends it back as an utterance. */
export function foldTypedText(fold: Fold, event: TypedTextEvent, position: Position): void {
  const row = newRow(fold, 'user', event.id, position);
  addRow(fold, { ...row, typedText: event.text, typedAt: event.typedAt });
}
