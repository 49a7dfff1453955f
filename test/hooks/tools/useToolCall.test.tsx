import { act } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { describe, expect, expectTypeOf, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useSendInteraction } from '../../../src/hooks/conversation/useSendInteraction';
import { useTurns } from '../../../src/hooks/speech/useTurns';
import { usePerceptionToolCall } from '../../../src/hooks/tools/usePerceptionToolCall';
import { type ToolContext, type ToolHandler, useToolCall } from '../../../src/hooks/tools/useToolCall';
import { useUnhandledToolCalls } from '../../../src/hooks/tools/useUnhandledToolCalls';
import type { JsonObject } from '../../../src/protocol/TavusEvent';
import { TavusError } from '../../../src/state/TavusError';
import type { ToolCall } from '../../../src/state/ToolOutcome';
import { type RenderedConversation, renderConversation } from '../../components/renderConversation';
import { expectConsole } from '../../expectConsole';
import { citySchema, slowCitySchema, stuckSchema } from '../../fixtures/schema';
import { callsTool, message } from '../../fixtures/wire';

let calls: readonly ToolCall[] = [];

/** Records the tool calls of all turns in `calls`. */
function Calls() {
  calls = useTurns().flatMap(({ toolCalls }) => toolCalls);
  return null;
}

async function connected(children: ReactNode, props = {}): Promise<RenderedConversation> {
  const conversation = renderConversation(
    <>
      {children}
      <Calls />
    </>,
    { greeting: '' },
    props,
  );
  await conversation.connect();
  return conversation;
}

/** Creates a component whose content can be replaced. */
function switchable(first: ReactNode) {
  let show: (next: ReactNode) => void = () => undefined;
  function Switch() {
    const [shown, setShown] = useState(first);
    show = setShown;
    return shown;
  }
  return { Switch, instead: (next: ReactNode) => act(async () => show(next)) };
}

const deliver = ({ simulation }: RenderedConversation, ...messages: readonly unknown[]) =>
  act(async () => {
    for (const each of messages) simulation.deliver(each);
  });

/** Returns the interactions sent to the PAL, without the envelope. */
const answers = ({ simulation }: RenderedConversation) =>
  simulation.sent.map(({ event_type, properties }) => [event_type, properties]);

const call = (args: unknown = { city: 'Rome' }, id: string | null = 'c1') =>
  callsTool('weather', args, { turn: 1, seq: 1, ...(id === null ? {} : { id }) });

function Weather({ handler }: { readonly handler: ToolHandler<JsonObject> }) {
  useToolCall('weather', handler);
  return null;
}

describe('a tool handler', () => {
  test('receives the arguments of a call, and its result is sent to the PAL and added to the turn', async () => {
    const heard: [JsonObject, ToolContext][] = [];
    const conversation = await connected(
      <Weather
        handler={(args, context) => {
          heard.push([args, context]);
          return { sky: 'blue' };
        }}
      />,
    );
    await deliver(conversation, call('{"city":"Rome"}'));
    expect(heard).toMatchObject([[{ city: 'Rome' }, { name: 'weather', toolCallId: 'c1', turnIdx: 1 }]]);
    expect(answers(conversation)).toEqual([
      ['conversation.tool_result', { tool_call_id: 'c1', status: 'success', output: '{"sky":"blue"}' }],
    ]);
    expect(calls).toMatchObject([{ name: 'weather', status: 'done', result: { sky: 'blue' } }]);
  });

  test('can return text, which is sent as it is, or nothing', async () => {
    const results = ['Sunny.', undefined];
    const conversation = await connected(<Weather handler={() => results.shift()} />);
    await deliver(conversation, call({}, 'c1'));
    await deliver(conversation, call({}, 'c2'));
    expect(answers(conversation)).toEqual([
      ['conversation.tool_result', { tool_call_id: 'c1', status: 'success', output: 'Sunny.' }],
      ['conversation.tool_result', { tool_call_id: 'c2', status: 'success' }],
    ]);
  });

  test('runs once for each call, across duplicates, re-renders and remounts', async () => {
    const heard: string[] = [];
    const show = switchable(<Weather key="first" handler={() => void heard.push('first')} />);
    const conversation = await connected(<show.Switch />);
    await deliver(conversation, call(), { ...call(), seq: 2 });
    await show.instead(<Weather key="second" handler={() => void heard.push('second')} />);
    await deliver(conversation, { ...call(), seq: 3 });
    expect(heard).toEqual(['first']);
    await deliver(conversation, call({}, 'c2'));
    expect(heard).toEqual(['first', 'second']);
  });

  test('keeps calls apart whose id the model reuses in another turn, even if the first one finishes last', async () => {
    const finish: ((result: string) => void)[] = [];
    const waiting = () => new Promise<string>((resolve) => finish.push(resolve));
    const conversation = await connected(<Weather handler={waiting} />);
    const reused = (turn: number) => callsTool('weather', {}, { turn, seq: turn, id: 'call_0' });
    await deliver(conversation, reused(1), reused(2));
    await act(async () => finish[0]?.('First.'));
    expect(calls).toMatchObject([{ status: 'done', result: 'First.' }, { status: 'running' }]);
    await act(async () => finish[1]?.('Second.'));
    expect(calls).toMatchObject([{ result: 'First.' }, { status: 'done', result: 'Second.' }]);
    expect(answers(conversation)).toHaveLength(2);
  });

  test('is taken from the latest render, and finishes its call after unmounting', async () => {
    let finish: (result: string) => void = () => undefined;
    const waiting = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    const show = switchable(<Weather handler={() => 'Outdated.'} />);
    const conversation = await connected(<show.Switch />);
    await show.instead(<Weather handler={waiting} />);
    await deliver(conversation, call());
    expect(calls).toMatchObject([{ status: 'running' }]);
    await show.instead(null);
    await act(async () => finish('Late.'));
    expect(calls).toMatchObject([{ status: 'done', result: 'Late.' }]);
    expect(answers(conversation)).toHaveLength(1);
  });

  test.each([
    ['showing a card', { ...call(), canvas_config: { version: 1, component: 'card' } }],
    ['clearing the cards', callsTool('canvas_clear', '{}', { turn: 1, id: 'c1' })],
    ['changing a card', callsTool('update_component', '{}', { turn: 1, id: 'c1' })],
  ])('does not run for Magic Canvas calls, which are only passed on as events: %s', async (_, message) => {
    const [handler, onToolCall, onEvent] = [vi.fn(), vi.fn(), vi.fn()];
    function Tools() {
      useToolCall('weather', handler);
      useToolCall('*', handler);
      useUnhandledToolCalls({ tellPal: true });
      return null;
    }
    const conversation = await connected(<Tools />, { onToolCall, onEvent });
    onEvent.mockClear();
    await deliver(conversation, message);
    expect(handler).not.toHaveBeenCalled();
    expect(onToolCall).not.toHaveBeenCalled();
    expect(onEvent.mock.calls.map(([event]) => event.type)).toEqual(['conversation.tool_call']);
    expect(answers(conversation)).toEqual([]);
    expect(calls).toEqual([]);
  });

  test('sends the result of a call without an id as context', async () => {
    const results: unknown[] = ['Sunny.', undefined];
    const conversation = await connected(<Weather handler={() => results.shift()} />);
    await deliver(conversation, call({}, null));
    await deliver(conversation, callsTool('weather', {}, { turn: 2 }));
    expect(answers(conversation)).toEqual([
      ['conversation.append_llm_context', { context: 'The tool weather succeeded: Sunny.' }],
      ['conversation.append_llm_context', { context: 'The tool weather succeeded.' }],
    ]);
    expect(calls).toMatchObject([{ status: 'done' }, { status: 'done' }]);
  });

  test.each([
    ['with an id', 'c1'],
    ['without an id', null],
  ])('truncates output that is too long for one message, %s', async (_, id) => {
    const long = 'Ünïcödé "quotes" and \n lines. '.repeat(40_000);
    const conversation = await connected(<Weather handler={() => long} />);
    await deliver(conversation, call({}, id));
    const [sent] = conversation.simulation.sent;
    const size = JSON.stringify(sent).length;
    expect(size).toBeLessThanOrEqual(4096);
    expect(size).toBeGreaterThan(3900);
    expect(JSON.stringify(sent)).toMatch(/(succeeded: |"output":")Ünïcödé/);
    expect(JSON.stringify(sent)).toContain('[cut: the output was too long]');
    expect(calls).toMatchObject([{ status: 'done', result: long }]);
  });
});

describe('a schema', () => {
  test.each([
    ['synchronously', citySchema],
    ['asynchronously', slowCitySchema],
  ])('passes its output to the handler, %s', async (_, schema) => {
    const heard: unknown[] = [];
    function Tool() {
      useToolCall('weather', { schema, handler: (args) => void heard.push(args) });
      return null;
    }
    await deliver(await connected(<Tool />), call());
    expect(heard).toEqual([{ city: 'ROME', letters: 4 }]);
  });

  test('can be a Zod schema, whose messages say what is invalid', async () => {
    const heard: [city: string, days: number][] = [];
    function Tool() {
      useToolCall('weather', {
        schema: z.object({ city: z.string().min(2), days: z.number().default(3) }),
        handler: ({ city, days }) => void heard.push([city, days]),
        onError: () => undefined,
      });
      return null;
    }
    const conversation = await connected(<Tool />);
    await deliver(conversation, call({ city: 'Rome' }));
    expect(heard).toEqual([['Rome', 3]]);
    await deliver(conversation, call({ city: 'R' }, 'c2'));
    const [, refused] = answers(conversation);
    expect(refused).toMatchObject(['conversation.tool_result', { tool_call_id: 'c2', status: 'error' }]);
    expect(JSON.stringify(refused)).toContain('are invalid: city: Too small');
  });

  test('determines the types of the arguments', () => {
    function Tool() {
      useToolCall('weather', {
        schema: citySchema,
        handler: (args) => expectTypeOf(args).toEqualTypeOf<{ city: string; letters: number }>(),
      });
      useToolCall('weather', (args) => expectTypeOf(args).toEqualTypeOf<JsonObject>());
      useToolCall('weather', { handler: (args) => expectTypeOf(args).toEqualTypeOf<JsonObject>() });
      usePerceptionToolCall('badge', {
        schema: citySchema,
        handler: (args, { frames }) => {
          expectTypeOf(args.letters).toEqualTypeOf<number>();
          expectTypeOf(frames).toEqualTypeOf<readonly unknown[]>();
        },
      });
      return null;
    }
    expect(Tool).toBeTypeOf('function');
  });

  test('keeps invalid arguments from the handler, and the application and the PAL receive the error', async () => {
    const handler = vi.fn();
    const errors: TavusError[] = [];
    function Tool() {
      useToolCall('weather', { schema: citySchema, handler, onError: (error) => errors.push(error) });
      return null;
    }
    const conversation = await connected(<Tool />);
    await deliver(conversation, call({ town: 'Rome' }));
    const problem = 'The arguments of the tool weather are invalid: city: Required; Have a nice day.';
    expect(handler).not.toHaveBeenCalled();
    expect(errors.map(({ code, message: text }) => [code, text])).toEqual([
      ['invalid-tool-arguments', problem],
    ]);
    expect(answers(conversation)).toEqual([
      ['conversation.tool_result', { tool_call_id: 'c1', status: 'error', output: problem }],
    ]);
    expect(calls).toMatchObject([{ status: 'failed', error: { code: 'invalid-tool-arguments' } }]);
  });
});

describe('a call fails', () => {
  const codes: string[] = [];
  function Tool({ handler, timeoutMs }: { handler: () => unknown; timeoutMs?: number }) {
    useToolCall('weather', { handler, timeoutMs, onError: ({ code }) => codes.push(code) });
    return null;
  }

  test.each([
    [
      'when its arguments are malformed',
      () => 'unused',
      '{"city":',
      'invalid-tool-arguments',
      'a JSON object',
    ],
    [
      'when its arguments are not an object',
      () => 'unused',
      '[1]',
      'invalid-tool-arguments',
      'a JSON object',
    ],
    [
      'when the handler throws',
      () => {
        throw new Error('No sky.');
      },
      {},
      'tool-failed',
      'No sky.',
    ],
    ['when the handler rejects', () => Promise.reject('No sky.'), {}, 'tool-failed', 'No sky.'],
    [
      'when the handler throws a TavusError',
      () => {
        throw new TavusError('not-connected', 'The other line is dead.', { hint: 'Try again.' });
      },
      {},
      'not-connected',
      'The other line is dead.',
    ],
    ['when the result cannot be serialized', () => ({ big: 1n }), {}, 'tool-failed', 'BigInt'],
  ])('%s', async (_, handler, args, code, words) => {
    codes.length = 0;
    const conversation = await connected(<Tool handler={handler} />);
    await deliver(conversation, call(args));
    expect(codes).toEqual([code]);
    expect(answers(conversation)).toEqual([
      [
        'conversation.tool_result',
        { tool_call_id: 'c1', status: 'error', output: expect.stringContaining(words) },
      ],
    ]);
    expect(calls).toMatchObject([{ status: 'failed', error: { code } }]);
  });

  test('after its timeout, and its signal is aborted', async () => {
    codes.length = 0;
    let signal: AbortSignal | undefined;
    function Slow() {
      useToolCall('weather', {
        timeoutMs: 1,
        onError: ({ code }) => codes.push(code),
        handler: (_, context) => {
          signal = context.signal;
          return new Promise(() => undefined);
        },
      });
      return null;
    }
    const conversation = await connected(<Slow />);
    await deliver(conversation, call());
    await act(async () => {
      await expect.poll(() => codes).toEqual(['tool-timeout']);
    });
    expect(signal?.aborted).toBe(true);
    expect(answers(conversation)).toMatchObject([
      ['conversation.tool_result', { status: 'error', output: 'The tool weather took longer than 1 ms.' }],
    ]);
  });

  test('after its timeout even if the schema never resolves', async () => {
    codes.length = 0;
    const handler = vi.fn();
    function Stuck() {
      useToolCall('weather', {
        schema: stuckSchema,
        timeoutMs: 1,
        onError: ({ code }) => codes.push(code),
        handler,
      });
      return null;
    }
    const conversation = await connected(<Stuck />);
    await deliver(conversation, call());
    await act(async () => {
      await expect.poll(() => codes).toEqual(['tool-timeout']);
    });
    expect(handler).not.toHaveBeenCalled();
    expect(answers(conversation)).toMatchObject([['conversation.tool_result', { status: 'error' }]]);
  });

  test.each([
    ['and never finishes', () => new Promise(() => undefined), { status: 'failed' }],
    ['but not if it finishes at once', () => 'Goodbye.', { status: 'done', result: 'Goodbye.' }],
  ])('when its handler ends the conversation %s', async (_, finish, outcome) => {
    function HangUp() {
      const { end } = useConversation();
      useToolCall('weather', () => {
        void end();
        return finish();
      });
      return null;
    }
    const conversation = await connected(<HangUp />);
    await deliver(conversation, call());
    expect(calls).toMatchObject([outcome]);
    expect(answers(conversation)).toEqual([]);
  });

  test('at the end of the conversation: the signal is aborted, and nothing is sent or reported', async () => {
    codes.length = 0;
    let signal: AbortSignal | undefined;
    let end: () => Promise<void> = async () => undefined;
    function Slow() {
      end = useConversation().end;
      useToolCall('weather', {
        onError: ({ code }) => codes.push(code),
        handler: (_, context) => {
          signal = context.signal;
          return new Promise(() => undefined);
        },
      });
      return null;
    }
    const conversation = await connected(<Slow />);
    await deliver(conversation, call());
    expect(signal?.aborted).toBe(false);
    await act(() => end());
    expect(signal?.aborted).toBe(true);
    expect(codes).toEqual([]);
    expect(answers(conversation)).toEqual([]);
    expect(calls).toMatchObject([{ status: 'failed' }]);
  });

  test('before its handler starts, when onToolCall ends the conversation', async () => {
    let end: () => Promise<void> = async () => undefined;
    const handler = vi.fn();
    function End() {
      end = useConversation().end;
      return <Weather handler={handler} />;
    }
    const conversation = await connected(<End />, { onToolCall: () => void end() });
    await deliver(conversation, call());
    expect(handler).not.toHaveBeenCalled();
    expect(answers(conversation)).toEqual([]);
  });

  test('to send its result, without an error, while the end waits for the final analysis', async () => {
    let finish: () => void = () => undefined;
    let end: () => Promise<void> = async () => undefined;
    const errors: TavusError[] = [];
    function Slow() {
      const controls = useConversation();
      end = () => controls.end({ waitFor: 'perceptionAnalysis' });
      useToolCall('weather', {
        handler: () =>
          new Promise<void>((resolve) => {
            finish = resolve;
          }),
        onError: (error) => errors.push(error),
      });
      return null;
    }
    const conversation = await connected(<Slow />);
    await deliver(conversation, call());
    await act(async () => void end());
    await act(async () => finish());
    expect(errors).toEqual([]);
    expect(answers(conversation)).toEqual([]);
    expect(calls).toMatchObject([{ status: 'done' }]);
  });

  test('and logs the error to the console when there is no error handler', async () => {
    expectConsole('error', /^TavusError: The tool weather failed: No sky/);
    const conversation = await connected(<Weather handler={() => Promise.reject(new Error('No sky.'))} />);
    await deliver(conversation, call());
    expect(answers(conversation)).toHaveLength(1);
  });
});

describe('two handlers for one tool', () => {
  test('log an error, and the first one runs', async () => {
    expectConsole(
      'error',
      /Tavus: two handlers for the tool weather are mounted.*only one mounted component/,
    );
    const heard: string[] = [];
    const conversation = await connected(
      <>
        <Weather handler={() => void heard.push('first')} />
        <Weather handler={() => void heard.push('second')} />
      </>,
    );
    await deliver(conversation, call());
    expect(heard).toEqual(['first']);
    expect(answers(conversation)).toHaveLength(1);
  });

  test('log no error when one replaces the other, or when one is for perception', async () => {
    const handler = () => undefined;
    function Badge() {
      usePerceptionToolCall('weather', handler);
      return null;
    }
    const show = switchable(<Weather key="one" handler={handler} />);
    await connected(
      <>
        <show.Switch />
        <Badge />
      </>,
    );
    await show.instead(<Weather key="two" handler={handler} />);
  });
});

test('handlers that stay mounted while others unmount receive each call once', async () => {
  expectConsole('warn', /the PAL called the tool other/);
  const heard: string[] = [];
  function Tool({ name }: { readonly name: string }) {
    useToolCall(name, () => void heard.push(name));
    return null;
  }
  function Strict() {
    useUnhandledToolCalls({ tellPal: true });
    return null;
  }
  const show = switchable(<Tool name="first" />);
  const conversation = await connected(
    <>
      <show.Switch />
      <Strict />
      <Tool name="second" />
    </>,
  );
  await show.instead(null);
  await deliver(conversation, callsTool('second', {}, { id: 'c1' }));
  await deliver(conversation, callsTool('other', {}, { id: 'c2' }));
  expect(heard).toEqual(['second']);
  expect(answers(conversation)).toMatchObject([
    ['conversation.tool_result', { tool_call_id: 'c1', status: 'success' }],
    ['conversation.tool_result', { tool_call_id: 'c2', status: 'error' }],
  ]);
});

describe('a call without a handler', () => {
  const other = (id: string) => callsTool('other', {}, { turn: 1, id });

  test('causes one warning, and sends nothing to the PAL', async () => {
    expectConsole('warn', /the PAL called the tool other, but no mounted.* useToolCall\('other'/);
    const warn = vi.spyOn(console, 'warn');
    const conversation = await connected(<Weather handler={() => 'Sunny.'} />);
    await deliver(conversation, other('c1'), other('c2'));
    expect(warn).toHaveBeenCalledTimes(1);
    expect(answers(conversation)).toEqual([]);
    expect(calls).toMatchObject([{ status: 'running' }, { status: 'running' }]);
  });

  test('is reported to the PAL if tellPal is set, as a tool result or, without an id, as context', async () => {
    expectConsole('warn', /the tool other/);
    function Strict() {
      useUnhandledToolCalls({ tellPal: true });
      return null;
    }
    const conversation = await connected(<Strict />);
    await deliver(conversation, other('c1'), callsTool('other', {}, { turn: 2 }));
    const error = 'The tool other is not available on this page.';
    expect(answers(conversation)).toEqual([
      ['conversation.tool_result', { tool_call_id: 'c1', status: 'error', output: error }],
      ['conversation.append_llm_context', { context: `The tool other failed: ${error}` }],
    ]);
    expect(calls).toMatchObject([
      { status: 'failed', error },
      { status: 'failed', error },
    ]);
  });

  test('causes no warning in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    onTestFinished(() => void vi.unstubAllEnvs());
    const warn = vi.spyOn(console, 'warn');
    const conversation = await connected(<Weather handler={() => 'Sunny.'} />);
    await deliver(conversation, other('c1'));
    expect(warn).not.toHaveBeenCalled();
  });

  test('causes no warning if the application receives all calls', async () => {
    const onToolCall = vi.fn();
    const conversation = await connected(<Weather handler={() => 'Sunny.'} />, { onToolCall });
    await deliver(conversation, other('c1'));
    expect(onToolCall).toHaveBeenCalledTimes(1);
  });

  test('is settled once the application sends its result', async () => {
    let send: ReturnType<typeof useSendInteraction> | undefined;
    function Sender() {
      send = useSendInteraction();
      return null;
    }
    const conversation = await connected(<Sender />);
    await deliver(conversation, other('c1'), other('c2'));
    await act(async () => {
      send?.toolResult('c1', 'Found.');
      send?.toolResult('c2', 'Lost.', 'error');
    });
    expect(calls).toMatchObject([
      { status: 'done', result: 'Found.' },
      { status: 'failed', error: 'Lost.' },
    ]);
  });
});

test('a new conversation starts without the outcomes of the last one, and runs calls with the same ids', async () => {
  expectConsole('error', /The tool weather failed/);
  const heard: unknown[] = [];
  let end: () => Promise<void> = async () => undefined;
  function End() {
    end = useConversation().end;
    return null;
  }
  const conversation = await connected(
    <>
      <End />
      <Weather
        handler={(args) => {
          heard.push(args);
          if (heard.length === 2) throw new Error('No sky.');
        }}
      />
    </>,
  );
  await deliver(conversation, call());
  await act(() => end());
  await conversation.connect();
  expect(calls).toEqual([]);
  await deliver(conversation, call());
  expect(heard).toHaveLength(2);
  expect(calls).toMatchObject([{ status: 'failed' }]);
});

describe('a perception tool handler', () => {
  const seen = message(
    'conversation.perception_tool_call',
    { turn: 1, seq: 1 },
    { name: 'badge', arguments: { color: 'red' }, modality: 'vision', frames: ['data:image/jpeg;base64,AA'] },
  );

  test('receives the frames, and sends context only if it returns something', async () => {
    const heard: unknown[] = [];
    const results: unknown[] = [undefined, 'A colleague.'];
    function Badge() {
      usePerceptionToolCall('badge', (args, { name, turnIdx, frames, modality }) => {
        heard.push([args, name, turnIdx, modality, frames]);
        return results.shift();
      });
      return null;
    }
    const conversation = await connected(<Badge />);
    await deliver(conversation, seen, { ...seen, seq: 2 }, { ...seen, seq: 3, turn_idx: 2 });
    expect(heard).toEqual([
      [{ color: 'red' }, 'badge', 1, 'vision', ['data:image/jpeg;base64,AA']],
      [{ color: 'red' }, 'badge', 2, 'vision', ['data:image/jpeg;base64,AA']],
    ]);
    expect(answers(conversation)).toEqual([
      ['conversation.append_llm_context', { context: 'The tool badge succeeded: A colleague.' }],
    ]);
  });

  test('receives no frames for audio, and the warning about a missing handler names its hook', async () => {
    expectConsole('warn', /the tool laughter.* usePerceptionToolCall\('laughter'/);
    const heard: unknown[] = [];
    function Tone() {
      usePerceptionToolCall('tone', (_, { frames, modality }) => void heard.push([modality, frames]));
      return null;
    }
    const conversation = await connected(<Tone />);
    for (const name of ['tone', 'laughter']) {
      const properties = { name, arguments: '{}', modality: 'audio' };
      await deliver(conversation, message('conversation.perception_tool_call', { turn: 1 }, properties));
    }
    expect(heard).toEqual([['audio', []]]);
  });
});

test('stops listening once all handlers have unmounted', async () => {
  const show = switchable(<Weather handler={() => 'Sunny.'} />);
  const conversation = await connected(<show.Switch />);
  await show.instead(null);
  await deliver(conversation, callsTool('other', {}, { turn: 1, id: 'c9' }));
  expect(answers(conversation)).toEqual([]);
});
