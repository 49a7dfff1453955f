import { createStore } from 'jotai/vanilla';
import { createConversationState } from '../src/state/ConversationState';
import { ConversationWriter } from '../src/state/ConversationWriter';
import { usedBytes } from './usedBytes';

const calls = 2000;

/** Returns the number of bytes retained per perception tool call with 50 kB of arguments. */
export function measurePerception(): number {
  const writer = new ConversationWriter(createStore(), createConversationState());
  const before = usedBytes();
  for (let index = 0; index < calls; index += 1) {
    // Parsed from text, as on the wire: a repeated string would be shared.
    const args = JSON.parse(JSON.stringify({ index, text: `${index}`.padEnd(50_000, `${index} `) }));
    writer.receive({
      type: 'conversation.perception_tool_call',
      name: 'look',
      arguments: args,
      rawArguments: undefined,
      toolCallId: `t${index}`,
      turnIdx: index,
      seq: index + 1,
    });
  }
  const after = usedBytes();
  // Keeps the writer, and with it the state, alive until here.
  writer.setQuiet();
  return (after - before) / calls;
}
