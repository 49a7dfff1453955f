import type { StartedSpeakingEvent, StoppedSpeakingEvent, ToolCallEvent } from '../protocol/TavusEvent';
import type { Fold, TurnFacts } from './Fold';
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

/** Folds the two moments that make a turn's response latency: the user's last stop, the PAL's first start. */
export function foldTurnTiming(fold: Fold, event: StartedSpeakingEvent | StoppedSpeakingEvent): void {
  const { turnIdx, timestamp } = event;
  if (turnIdx === undefined || timestamp === undefined) return;
  const turn = turnOf(fold, turnIdx);
  if (turn.palStartedAt !== undefined) return;
  if (event.role === 'user' && event.type === 'conversation.stopped_speaking') {
    writeTurn(fold, turnIdx, { ...turn, userStoppedAt: timestamp });
  }
  if (event.role === 'pal' && event.type === 'conversation.started_speaking') {
    writeTurn(fold, turnIdx, { ...turn, palStartedAt: timestamp });
  }
}

function writeTurn(fold: Fold, turnIdx: number, turn: TurnFacts): void {
  fold.journal.put(fold.turns, turnIdx, turn);
  const touch = () => fold.touchedTurns.add(turnIdx);
  touch();
  fold.journal.onUndo(touch);
}

function turnOf(fold: Fold, turnIdx: number): TurnFacts {
  return fold.turns.get(turnIdx) ?? { toolCalls: [] };
}
