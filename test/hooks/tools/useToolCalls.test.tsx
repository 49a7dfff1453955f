import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import { z } from 'zod';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useSendInteraction } from '../../../src/hooks/conversation/useSendInteraction';
import { useTavusEvents } from '../../../src/hooks/conversation/useTavusEvents';
import { usePerceptionToolCall } from '../../../src/hooks/tools/usePerceptionToolCall';
import {
  type ToolContext,
  type UncheckedToolCallOptions,
  useToolCall,
} from '../../../src/hooks/tools/useToolCall';
import { useToolCallList } from '../../../src/hooks/tools/useToolCallList';
import { type ToolCallMap, useToolCalls } from '../../../src/hooks/tools/useToolCalls';
import { useUnhandledToolCalls } from '../../../src/hooks/tools/useUnhandledToolCalls';
import type { StandardSchema } from '../../../src/protocol/StandardSchema';
import type { ToolCall } from '../../../src/state/ToolOutcome';
import { type RenderedConversation, renderConversation } from '../../components/renderConversation';
import { expectConsole } from '../../expectConsole';
import { Activity } from '../../fixtures/Activity';
import { callsTool, message } from '../../fixtures/wire';

let calls: readonly ToolCall[] = [];
let end: ReturnType<typeof useConversation>['end'] = async () => undefined;
let sendResult: (id: string, output: string) => unknown = () => undefined;

function Watch() {
  calls = useToolCallList();
  end = useConversation().end;
  sendResult = useSendInteraction().toolResult;
  return null;
}

type Tools = ToolCallMap<Record<string, StandardSchema>>;

function Tools({ tools }: { readonly tools: Tools }) {
  useToolCalls(tools);
  return null;
}

async function connected(children: ReactNode): Promise<RenderedConversation> {
  const conversation = renderConversation(below(children), { greeting: '' });
  await conversation.connect();
  return conversation;
}

function below(children: ReactNode) {
  return (
    <>
      {children}
      <Watch />
    </>
  );
}

const deliver = ({ simulation }: RenderedConversation, ...messages: readonly unknown[]) =>
  act(async () => {
    for (const each of messages) simulation.deliver(each);
  });

/** Returns the properties of the tool results that the PAL received. */
const results = ({ simulation }: RenderedConversation) =>
  simulation.sent
    .filter(({ event_type }) => event_type === 'conversation.tool_result')
    .map(({ properties }) => properties);

const call = (name: string, seq: number, args: unknown = {}) =>
  callsTool(name, args, { turn: seq, seq, id: `c${seq}` });

/** Renders a handler for the tool `ask` that keeps its context. */
async function asking(
  handler: (context: ToolContext) => unknown,
  options: Omit<UncheckedToolCallOptions, 'handler'> = {},
) {
  const contexts: ToolContext[] = [];
  const tools = {
    ask: {
      ...options,
      handler: (_: unknown, context: ToolContext) => {
        contexts.push(context);
        return handler(context);
      },
    },
  };
  const conversation = await connected(<Tools tools={tools} />);
  return { conversation, context: () => contexts[0] as ToolContext };
}

describe('a map of tools', () => {
  test('handles each tool by its name, and every other with "*"', async () => {
    const conversation = await connected(
      <Tools
        tools={{
          a: () => 'A.',
          b: { handler: () => 'B.' },
          '*': (_, { name }) => `Other: ${name}.`,
        }}
      />,
    );
    await deliver(conversation, call('a', 1), call('b', 2), call('constructor', 3));
    expect(results(conversation)).toMatchObject([
      { tool_call_id: 'c1', output: 'A.' },
      { tool_call_id: 'c2', output: 'B.' },
      { tool_call_id: 'c3', output: 'Other: constructor.' },
    ]);
  });

  test('leaves a tool with a handler of its own elsewhere to that handler, whatever mounts first', async () => {
    function Own() {
      useToolCall('a', () => 'Own.');
      return null;
    }
    const conversation = await connected(
      <>
        <Tools tools={{ '*': () => 'Other.' }} />
        <Own />
      </>,
    );
    await deliver(conversation, call('a', 1));
    expect(results(conversation)).toMatchObject([{ output: 'Own.' }]);
  });

  test('may change with every render, and each call runs once', async () => {
    const heard: string[] = [];
    const tools = (name: string, words: string): ReactNode =>
      below(<Tools tools={{ [name]: () => void heard.push(words) }} />);
    const conversation = await connected(<Tools tools={{ a: () => void heard.push('first') }} />);
    await deliver(conversation, call('a', 1));
    await conversation.rerenderChildren(tools('a', 'second'));
    await deliver(conversation, { ...call('a', 1), seq: 2 }, call('a', 3));
    await conversation.rerenderChildren(tools('b', 'third'));
    await deliver(conversation, { ...call('a', 3), seq: 4 }, call('b', 5));
    expect(heard).toEqual(['first', 'second', 'third']);
  });

  test('does not run while hidden, and runs again once shown', async () => {
    const heard: string[] = [];
    const shown = (mode: 'visible' | 'hidden') =>
      below(
        <Activity mode={mode}>
          <Tools tools={{ a: (_, { toolCallId }) => void heard.push(`${toolCallId}`) }} />
        </Activity>,
      );
    const conversation = await connected(null);
    await conversation.rerenderChildren(shown('visible'));
    await deliver(conversation, call('a', 1));
    await conversation.rerenderChildren(shown('hidden'));
    await deliver(conversation, call('a', 2));
    await conversation.rerenderChildren(shown('visible'));
    await deliver(conversation, { ...call('a', 2), seq: 3 }, call('a', 4));
    expect(heard).toEqual(['c1', 'c4']);
  });

  test('reports a tool that two mounted components handle', async () => {
    expectConsole('error', /two handlers for the tool a/);
    await connected(
      <>
        <Tools tools={{ a: () => 'First.' }} />
        <Tools tools={{ a: () => 'Second.' }} />
      </>,
    );
  });

  test('checks the arguments by the schema of the tool, and gives their types to the handler', async () => {
    const heard: unknown[] = [];
    function Patient() {
      useToolCalls({
        verify: {
          schema: z.object({ id: z.coerce.number() }),
          handler: ({ id }) => {
            expectTypeOf(id).toEqualTypeOf<number>();
            heard.push(id);
          },
        },
        note: { schema: z.object({ text: z.string() }), handler: ({ text }) => void heard.push(text.length) },
      });
      return null;
    }
    const conversation = await connected(<Patient />);
    await deliver(conversation, call('verify', 1, { id: '7' }), call('note', 2, { text: 'abc' }));
    await act(async () => undefined);
    expect(heard).toEqual([7, 3]);
  });

  test('gives the types of the schemas to handlers that stand next to plain handlers', async () => {
    const heard: unknown[] = [];
    function Patient() {
      useToolCalls({
        verify: {
          schema: z.object({ id: z.number() }),
          handler: ({ id }, { defer }) => {
            expectTypeOf(id).toEqualTypeOf<number>();
            heard.push(id);
            return defer;
          },
        },
        note: ({ text }) => {
          expectTypeOf(text).toEqualTypeOf<unknown>();
          heard.push(text);
        },
        call: { handler: ({ who }) => void heard.push(who) },
        '*': (_, { name }) => void heard.push(name),
      });
      useToolCalls({
        // @ts-expect-error This is no schema.
        wrong: { schema: { id: 1 }, handler: () => 'Never.' },
      });
      return null;
    }
    const conversation = await connected(<Patient />);
    await deliver(
      conversation,
      call('verify', 1, { id: 7 }),
      call('note', 2, { text: 'abc' }),
      call('call', 3, { who: 'Ada' }),
      call('other', 4),
    );
    await act(async () => undefined);
    expect(heard).toEqual(expect.arrayContaining([7, 'abc', 'Ada', 'other']));
  });
});

describe('a deferred call', () => {
  test('is answered once, later, and has its duration', async () => {
    const { conversation, context } = await asking(({ defer }) => defer);
    await deliver(conversation, call('ask', 1));
    expect(calls).toMatchObject([{ name: 'ask', status: 'deferred' }]);
    expect(results(conversation)).toEqual([]);
    await conversation.advance(2000);
    let counts: readonly boolean[] = [];
    await act(async () => {
      counts = [context().answer('Yes.'), context().answer('No.'), context().fail('No.')];
    });
    expect(counts).toEqual([true, false, false]);
    expect(results(conversation)).toEqual([{ tool_call_id: 'c1', status: 'success', output: 'Yes.' }]);
    expect(calls).toMatchObject([{ status: 'done', result: 'Yes.', durationMs: expect.any(Number) }]);
  });

  test('has the time until its answer as its duration, which it lacks before', async () => {
    let now = 1000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const { conversation, context } = await asking(({ defer }) => defer);
    await deliver(conversation, call('ask', 1));
    expect(calls[0]?.durationMs).toBeUndefined();
    now = 3500;
    await act(async () => void context().answer('Yes.'));
    vi.restoreAllMocks();
    expect(calls).toMatchObject([{ durationMs: 2500 }]);
  });

  test('can fail, with a text of its own for the PAL', async () => {
    const onError = vi.fn();
    const { conversation, context } = await asking(({ defer }) => defer, {
      onError,
      failureText: ({ code }) => `Say sorry (${code}).`,
    });
    await deliver(conversation, call('ask', 1));
    await act(async () => void context().fail('Declined.'));
    expect(results(conversation)).toEqual([
      { tool_call_id: 'c1', status: 'error', output: 'Say sorry (tool-failed).' },
    ]);
    expect(onError).toHaveBeenCalledOnce();
    expect(calls).toMatchObject([{ status: 'failed' }]);
  });

  test('fails at its timeout, and an answer no longer counts', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { conversation, context } = await asking(({ defer }) => defer, {
      timeoutMs: 700,
      onError: () => undefined,
      failureText: 'Nobody answered.',
    });
    await deliver(conversation, call('ask', 1));
    await act(() => vi.advanceTimersByTimeAsync(700));
    vi.useRealTimers();
    expect(results(conversation)).toEqual([
      { tool_call_id: 'c1', status: 'error', output: 'Nobody answered.' },
    ]);
    expect(context().answer('Late.')).toBe(false);
    expect(calls).toMatchObject([{ status: 'failed' }]);
    expect(results(conversation)).toHaveLength(1);
  });

  test('fails when the conversation ends, without an answer to the PAL', async () => {
    const { conversation, context } = await asking(({ defer }) => defer);
    await deliver(conversation, call('ask', 1));
    await act(async () => void end());
    await conversation.advance(5000);
    expect(calls).toMatchObject([{ status: 'failed' }]);
    expect(context().answer('Late.')).toBe(false);
    expect(context().signal.aborted).toBe(true);
    expect(results(conversation)).toEqual([]);
  });

  test('is answered after its component has unmounted', async () => {
    const { conversation, context } = await asking(({ defer }) => defer);
    await deliver(conversation, call('ask', 1));
    await conversation.rerenderChildren(below(null));
    await act(async () => void context().answer('Yes.'));
    expect(results(conversation)).toMatchObject([{ output: 'Yes.' }]);
  });

  test('that is answered before the handler returns or throws counts by that answer', async () => {
    const { conversation } = await asking(({ answer }) => {
      answer('Now.');
      throw new Error('Too late.');
    });
    await deliver(conversation, call('ask', 1));
    expect(results(conversation)).toMatchObject([{ status: 'success', output: 'Now.' }]);
  });
});

describe('an ignored call', () => {
  test('gets no answer, and its status is the one of the result that the application sends', async () => {
    const { conversation, context } = await asking(({ ignore }) => ignore);
    await deliver(conversation, call('ask', 1));
    expect(calls).toMatchObject([{ status: 'ignored' }]);
    expect(results(conversation)).toEqual([]);
    expect(context().answer('Late.')).toBe(false);
    await act(async () => void sendResult('c1', 'Taken over.'));
    expect(calls).toMatchObject([{ status: 'done', result: 'Taken over.' }]);
    expect(results(conversation)).toHaveLength(1);
  });

  test('keeps the result that the handler has sent itself', async () => {
    const { conversation } = await asking(({ ignore, toolCallId }) => {
      sendResult(`${toolCallId}`, 'Sent.');
      return ignore;
    });
    await deliver(conversation, call('ask', 1));
    expect(calls).toMatchObject([{ status: 'done', result: 'Sent.' }]);
    expect(results(conversation)).toHaveLength(1);
  });
});

test('a tool that handles `useToolCall` can ignore and defer as well', async () => {
  let answer: ToolContext['answer'] = () => false;
  function Own() {
    useToolCall('a', (_, { ignore }) => ignore);
    useToolCall('b', (_, context) => {
      answer = context.answer;
      return context.defer;
    });
    return null;
  }
  const conversation = await connected(<Own />);
  await deliver(conversation, call('a', 1), call('b', 2));
  expect(calls.map(({ status }) => status)).toEqual(['ignored', 'deferred']);
  await act(async () => void answer('B.'));
  expect(results(conversation)).toMatchObject([{ tool_call_id: 'c2', output: 'B.' }]);
});

test('the list has every call with arguments and result, also for a component mounted late, until the next start', async () => {
  const handled = <Tools tools={{ a: ({ n }) => n, '*': () => new Promise(() => undefined) }} />;
  const conversation = renderConversation(handled, { greeting: '' });
  await conversation.connect();
  await deliver(conversation, call('b', 2), call('a', 1, { n: 1 }));
  await conversation.rerenderChildren(below(handled));
  expect(calls).toMatchObject([
    { name: 'a', arguments: { n: 1 }, status: 'done', result: 1 },
    { name: 'b', status: 'running' },
  ]);
  expect(calls[1]?.durationMs).toBeUndefined();
  await act(async () => void end());
  await conversation.advance(5000);
  expect(calls).toMatchObject([{ status: 'done' }, { status: 'failed' }]);
  await conversation.connect();
  expect(calls).toEqual([]);
});

describe('a perception tool call that only `useTavusEvents` watches', () => {
  const saw = (name: string, turn: number) =>
    message('conversation.perception_tool_call', { turn }, { name, arguments: {}, modality: 'vision' });

  function Others() {
    usePerceptionToolCall('handled', () => undefined);
    useUnhandledToolCalls({ tellPal: true });
    return null;
  }

  test('draws no warning and no answer', async () => {
    const heard: string[] = [];
    function Events() {
      useTavusEvents('conversation.perception_tool_call', ({ name }) => heard.push(name));
      return null;
    }
    const conversation = await connected(
      <>
        <Others />
        <Events />
      </>,
    );
    await deliver(conversation, saw('badge', 1));
    expect(heard).toEqual(['badge']);
    expect(conversation.simulation.sent).toEqual([]);
  });

  test('draws a warning once nobody watches any more', async () => {
    expectConsole('warn', /the PAL called the tool hat/);
    function Events() {
      useTavusEvents('conversation.perception_tool_call', () => undefined);
      return null;
    }
    const conversation = await connected(
      <>
        <Others />
        <Events />
      </>,
    );
    await conversation.rerenderChildren(below(<Others />));
    await deliver(conversation, saw('hat', 1));
    expect(conversation.simulation.sent).toHaveLength(1);
  });
});
