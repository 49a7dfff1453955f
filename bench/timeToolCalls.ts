import { createStore } from 'jotai/vanilla';
import { createConversationState } from '../src/state/ConversationState';
import { ConversationWriter } from '../src/state/ConversationWriter';
import { createTurnsAtom } from '../src/state/views/Turn';

const rounds = 7;

/** Returns the microseconds per tool call with so many calls in each turn, when a component shows the turns. */
export function timeToolCalls(perTurn: number, total = 2000): number {
  const times = Array.from({ length: rounds }, () => timeOnce(perTurn, total));
  return Math.min(...times);
}

function timeOnce(perTurn: number, total: number): number {
  const store = createStore();
  const state = createConversationState();
  const writer = new ConversationWriter(store, state);
  store.sub(state.derived(createTurnsAtom), () => undefined);
  const begun = performance.now();
  for (let index = 0; index < total; index += 1) {
    const toolCallId = `call_${index}`;
    const event = {
      type: 'conversation.tool_call',
      name: 'look_up',
      arguments: { index },
      rawArguments: '',
      toolCallId,
      seq: index + 1,
      turnIdx: Math.floor(index / perTurn),
    } as const;
    writer.receive(event);
    writer.settleToolCall(event, { status: 'done' });
  }
  return ((performance.now() - begun) / total) * 1000;
}
