import { describe, expect, it } from 'vitest';
import { TurnTable } from '../../src/state/TurnTable';
import { hear } from '../fixtures/listener';
import { callsTool } from '../fixtures/wire';

describe('a turn table', () => {
  it('reads like the map it shares', () => {
    const turns = new Map([
      [1, { toolCalls: [] }],
      [2, { toolCalls: [], palStartedAt: 5 }],
    ]);
    const table = new TurnTable(turns);
    const visited: [number, unknown][] = [];
    table.forEach((facts, turnIdx) => {
      visited.push([turnIdx, facts]);
    });
    expect(visited).toEqual([...turns]);
    expect([...table]).toEqual([...turns]);
    expect([...table.keys()]).toEqual([1, 2]);
    expect([...table.values()]).toEqual([...turns.values()]);
    expect([table.size, table.has(2), table.has(3), table.get(2)?.palStartedAt]).toEqual([2, true, false, 5]);
  });

  it('is a new one for each change, so that the change is noticed', () => {
    const listener = hear(callsTool('a', '{}', { turn: 1, seq: 1 }));
    const { store, state } = listener;
    const before = store.get(state.turnFacts);
    listener.hear(callsTool('b', '{}', { turn: 1, seq: 2 }));
    expect(store.get(state.turnFacts)).not.toBe(before);
    expect(store.get(state.turnFacts).get(1)?.toolCalls).toHaveLength(2);
  });
});
