import { describe, expect, it } from 'vitest';
import { hear } from '../../fixtures/listener';
import { callsTool } from '../../fixtures/wire';

describe('a turn table', () => {
  it('is a new one for each change, so that the change is noticed', () => {
    const listener = hear(callsTool('a', '{}', { turn: 1, seq: 1 }));
    const { store, state } = listener;
    const before = store.get(state.turnFacts);
    listener.hear(callsTool('b', '{}', { turn: 1, seq: 2 }));
    expect(store.get(state.turnFacts)).not.toBe(before);
    expect(store.get(state.turnFacts).byIdx.get(1)?.toolCalls).toHaveLength(2);
  });
});
