import { describe, expect, it } from 'vitest';
import { hear } from '../../fixtures/listener';
import { callsTool } from '../../fixtures/wire';

describe('the turn table', () => {
  it('is a new object after each change, so that subscribers are notified', () => {
    const listener = hear(callsTool('a', '{}', { turn: 1, seq: 1 }));
    const { store, state } = listener;
    const before = store.get(state.turnFacts);
    listener.hear(callsTool('b', '{}', { turn: 1, seq: 2 }));
    expect(store.get(state.turnFacts)).not.toBe(before);
    expect(store.get(state.turnFacts).byIdx.get(1)?.toolCalls?.count).toBe(2);
  });
});
