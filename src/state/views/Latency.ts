import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import { sameFields } from '../sameFields';
import { createTurnsAtom } from './Turn';
import type { TurnTiming } from './TurnTiming';

/** The timing of one turn. */
export interface TurnLatency extends TurnTiming {
  /** The turn's number. */
  readonly turnIdx: number;
}

/** The latency of a conversation. */
export interface Latency {
  /** The timing of each turn, ordered by turn number. */
  readonly turns: readonly TurnLatency[];
  /** The latest known `responseLatencyMs`. */
  readonly latestMs: number | undefined;
  /** The median of all known `responseLatencyMs`. */
  readonly medianMs: number | undefined;
}

/** Creates the atom of a conversation's latency. The value stays the same object while nothing changes. */
export function createLatencyAtom(state: ConversationState): Atom<Latency> {
  const turns = state.derived(createTurnsAtom);
  let last: Latency | undefined;
  return atom((get) => {
    const timings = get(turns).map(({ turnIdx, responseLatencyMs, firstTextLatencyMs, speaking }) => ({
      turnIdx,
      responseLatencyMs,
      firstTextLatencyMs,
      speaking,
    }));
    if (!last || !sameTimings(last.turns, timings)) last = latencyOf(timings);
    return last;
  });
}

function latencyOf(turns: readonly TurnLatency[]): Latency {
  const known = turns.flatMap(({ responseLatencyMs }) => responseLatencyMs ?? []);
  return { turns, latestMs: known.at(-1), medianMs: median(known) };
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function sameTimings(a: readonly TurnLatency[], b: readonly TurnLatency[]): boolean {
  return a.length === b.length && a.every((timing, index) => sameTiming(timing, b[index]));
}

function sameTiming(a: TurnLatency, b: TurnLatency | undefined): boolean {
  if (!b) return false;
  const speaking = a.speaking;
  return (
    sameFields({ ...a, speaking }, { ...b, speaking }) &&
    sameFields(speaking.pal, b.speaking.pal) &&
    sameFields(speaking.user, b.speaking.user)
  );
}
