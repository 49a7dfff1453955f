import type { StartedSpeakingEvent, StoppedSpeakingEvent } from '../../protocol/TavusEvent';
import { comparePositions, type Position } from '../log/Position';
import { type Fold, identities } from './Fold';
import { unendedPalRow } from './findPalRow';
import { foldTurnTiming } from './foldTurn';
import { changeRow } from './row';
import type { UtteranceFacts } from './Utterance';

/** Folds who is speaking, where the speakers' rows begin, and how the PAL's rows end. */
export function foldSpeaking(
  fold: Fold,
  event: StartedSpeakingEvent | StoppedSpeakingEvent,
  position: Position,
): void {
  const started = event.type === 'conversation.started_speaking';
  const newest = fold.speaking.get(event.role);
  // A very late event is folded after events that can no longer be undone, and those may be newer.
  if (!newest || comparePositions(newest.position, position) <= 0) {
    fold.journal.put(fold.speaking, event.role, { speaking: started, position });
  }
  foldTurnTiming(fold, event);
  if (started) rememberStart(fold, event, position);
  else if (event.role === 'pal') endPalRow(fold, event);
}

function rememberStart(fold: Fold, event: StartedSpeakingEvent, position: Position): void {
  const { inference, turn } = identities(event.role, event, position);
  const { inferenceId, timestamp: at } = event;
  for (const identity of [inference, turn]) {
    if (identity === undefined || fold.starts.has(identity)) continue;
    fold.journal.put(fold.starts, identity, { position, inferenceId, at });
  }
  if (turn === undefined) fold.journal.put(fold.starts, event.role, { position });
  fold.journal.put(fold.newestStart, event.role, position);
}

function endPalRow(fold: Fold, event: StoppedSpeakingEvent): void {
  const { inferenceId, interrupted } = event;
  if (inferenceId === undefined) {
    const row = unendedPalRow(fold);
    const sameTurn = event.turnIdx === undefined || (row?.turnIdx ?? event.turnIdx) === event.turnIdx;
    if (row && sameTurn) changeRow(fold, stoppedRow(row, interrupted));
    return;
  }
  const known = fold.stops.get(inferenceId);
  fold.journal.put(fold.stops, inferenceId, { interrupted: interrupted || known?.interrupted === true });
  for (const id of fold.rowsByIdentity.get(`pal inference ${inferenceId}`) ?? []) {
    const row = fold.rows.get(id);
    if (row) changeRow(fold, stoppedRow(row, interrupted));
  }
}

function stoppedRow(row: UtteranceFacts, interrupted: boolean): UtteranceFacts {
  return { ...row, stopped: true, stoppedByInterruption: row.stoppedByInterruption || interrupted };
}
