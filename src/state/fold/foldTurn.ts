import type { EventEnvelope, StartedSpeakingEvent, StoppedSpeakingEvent } from '../../protocol/TavusEvent';
import type { Fold } from './Fold';
import type { KeyedToolCallEvent } from './FoldedEvent';
import type { SpeakingTotal, TurnFacts, TurnKey } from './TurnFacts';

/** Folds a tool call into its turn, once. A call without a turn goes after the last row. */
export function foldToolCall(fold: Fold, event: KeyedToolCallEvent): void {
  const { key, name, arguments: args, toolCallId } = event;
  if (fold.toolCalls.has(key)) return;
  const turnKey = event.turnIdx ?? fold.order.at(-1) ?? '';
  const turn = turnOf(fold, turnKey);
  const before = turn.toolCalls;
  const call = { key, name, arguments: args, toolCallId };
  fold.journal.put(fold.toolCalls, key, turnKey);
  const palRow = fold.newestRow.get('pal');
  const toolCalls = { call, before, count: (before?.count ?? 0) + 1, palRow };
  writeTurn(fold, turnKey, { ...turn, toolCalls });
}

/**
 * Folds how long each speaker speaks, and the two times that define a turn's response latency: the user's last stop
 * before the answer, and the PAL's first start.
 */
export function foldTurnTiming(fold: Fold, event: StartedSpeakingEvent | StoppedSpeakingEvent): void {
  const { role, turnIdx, timestamp: at } = event;
  if (turnIdx === undefined || at === undefined) return;
  const turn = turnOf(fold, turnIdx);
  const answered = turn.palStartedAt !== undefined;
  if (event.type === 'conversation.started_speaking') {
    const palStartedAt = role === 'pal' && !answered ? at : turn.palStartedAt;
    writeTurn(fold, turnIdx, { ...turn, palStartedAt, [role]: begun(turn[role], at) });
  } else {
    const userStoppedAt = role === 'user' && !answered ? at : turn.userStoppedAt;
    writeTurn(fold, turnIdx, {
      ...turn,
      userStoppedAt,
      [role]: stopped(turn[role], at, event.durationSeconds),
    });
  }
}

/** Folds the time of the first text of the PAL's answer. */
export function foldTurnText(fold: Fold, { turnIdx, timestamp }: EventEnvelope): void {
  if (turnIdx === undefined || timestamp === undefined) return;
  const turn = turnOf(fold, turnIdx);
  if (turn.palTextAt === undefined) writeTurn(fold, turnIdx, { ...turn, palTextAt: timestamp });
}

/** Duplicates of a start change nothing. */
function begun(total: SpeakingTotal = silent, at: number): SpeakingTotal {
  return { ...total, since: total.since ?? at };
}

/** A stop without a start counts its own duration. Its duplicates have a timestamp within a second of it. */
function stopped(total: SpeakingTotal = silent, at: number, durationSeconds = 0): SpeakingTotal {
  const { durationMs, since, stoppedAt } = total;
  const isCopy = since === undefined && stoppedAt !== undefined && Math.abs(at - stoppedAt) < 1000;
  const more = since === undefined ? durationSeconds * 1000 : Math.max(0, at - since);
  return isCopy ? total : { durationMs: durationMs + more, stoppedAt: at };
}

const silent: SpeakingTotal = { durationMs: 0 };

function writeTurn(fold: Fold, key: TurnKey, turn: TurnFacts): void {
  fold.journal.put(fold.turns, key, turn);
  const touch = () => fold.touchedTurns.add(key);
  touch();
  fold.journal.onUndo(touch);
}

function turnOf(fold: Fold, key: TurnKey): TurnFacts {
  return fold.turns.get(key) ?? {};
}
