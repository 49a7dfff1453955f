import type {
  EventEnvelope,
  StartedSpeakingEvent,
  StoppedSpeakingEvent,
  ToolCallEvent,
} from '../protocol/TavusEvent';
import type { Fold, SpeakingTotal, TurnFacts } from './Fold';
import { toolCallKey } from './toolCallKey';

/** Folds a tool call into its turn, once. */
export function foldToolCall(fold: Fold, event: ToolCallEvent): void {
  if (event.turnIdx === undefined || event.canvasConfig) return;
  const key = toolCallKey(event);
  const turn = turnOf(fold, event.turnIdx);
  if (turn.toolCalls.some((call) => call.key === key)) return;
  const call = { key, name: event.name, arguments: event.arguments, toolCallId: event.toolCallId };
  writeTurn(fold, event.turnIdx, { ...turn, toolCalls: [...turn.toolCalls, call] });
}

/**
 * Folds how long each speaks, and the two moments that make a turn's response latency: the user's last stop, the
 * PAL's first start.
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

/** Folds when the first text of the PAL's answer came. */
export function foldTurnText(fold: Fold, { turnIdx, timestamp }: EventEnvelope): void {
  if (turnIdx === undefined || timestamp === undefined) return;
  const turn = turnOf(fold, turnIdx);
  if (turn.palTextAt === undefined) writeTurn(fold, turnIdx, { ...turn, palTextAt: timestamp });
}

/** Copies of a start say nothing new. */
function begun(total: SpeakingTotal = silent, at: number): SpeakingTotal {
  return { ...total, since: total.since ?? at };
}

/** A stop without its start counts as long as it says; its copies come within the same second. */
function stopped(total: SpeakingTotal = silent, at: number, durationSeconds = 0): SpeakingTotal {
  const { durationMs, since, stoppedAt } = total;
  const isCopy = since === undefined && stoppedAt !== undefined && Math.abs(at - stoppedAt) < 1000;
  const more = since === undefined ? durationSeconds * 1000 : Math.max(0, at - since);
  return isCopy ? total : { durationMs: durationMs + more, stoppedAt: at };
}

const silent: SpeakingTotal = { durationMs: 0 };

function writeTurn(fold: Fold, turnIdx: number, turn: TurnFacts): void {
  fold.journal.put(fold.turns, turnIdx, turn);
  const touch = () => fold.touchedTurns.add(turnIdx);
  touch();
  fold.journal.onUndo(touch);
}

function turnOf(fold: Fold, turnIdx: number): TurnFacts {
  return fold.turns.get(turnIdx) ?? { toolCalls: [] };
}
