import { type StandardSchema, validate } from '../../protocol/StandardSchema';
import type { PerceptionToolCallEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import { TavusError } from '../../state/TavusError';
import { startTimer } from '../startTimer';

/** A call of either kind of tool. */
export type ToolEvent = ToolCallEvent | PerceptionToolCallEvent;

/** How to carry out a tool call; what the handler takes is between it and its schema. */
export interface ToolOptions {
  readonly schema?: StandardSchema | undefined;
  readonly handler: (args: never, context: never) => unknown;
  /** 30,000 unless told. */
  readonly timeoutMs?: number | undefined;
  readonly onError?: ((error: TavusError) => void) | undefined;
}

const defaultTimeoutMs = 30_000;

/** Runs the handler on the arguments of the call. Rejects with what went wrong; also when `ended` is aborted. */
export async function carryOutTool(
  call: ToolEvent,
  { schema, handler, timeoutMs = defaultTimeoutMs }: ToolOptions,
  ended: AbortSignal,
): Promise<unknown> {
  const controller = new AbortController();
  const { signal } = controller;
  const endEarly = () => controller.abort(ended.reason);
  if (ended.aborted) endEarly();
  ended.addEventListener('abort', endEarly);
  const stopTimer = startTimer(() => controller.abort(tookTooLong(call, timeoutMs)), timeoutMs);
  try {
    const args = await Promise.race([aborted(signal), readArguments(call, schema)]);
    // The hook that made these options sees to it that schema, handler and context belong together.
    const result = handler(args as never, contextOf(call, signal) as never);
    // The result goes first: a handler that ended the conversation and is done with that has not failed.
    return await Promise.race([result, aborted(signal)]);
  } finally {
    stopTimer();
    ended.removeEventListener('abort', endEarly);
  }
}

/** The handler threw, or returned what cannot be sent. */
export function toolFailed({ name }: ToolEvent, cause: unknown): TavusError {
  return new TavusError('tool-failed', `The tool ${name} failed: ${wordsOf(cause)}`, {
    hint: 'The cause is what its handler threw. The PAL was told that the call failed.',
    cause,
  });
}

async function readArguments(call: ToolEvent, schema: StandardSchema | undefined): Promise<unknown> {
  try {
    if (!call.arguments) throw new Error('they are no JSON object');
    return schema ? await validate(schema, call.arguments) : call.arguments;
  } catch (cause) {
    throw new TavusError(
      'invalid-tool-arguments',
      `The arguments of the tool ${call.name} are invalid: ${wordsOf(cause)}.`,
      {
        hint: 'The handler was not called and the PAL was told. Describe the parameters better in the tool.',
        cause,
      },
    );
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function tookTooLong({ name }: ToolEvent, timeoutMs: number): TavusError {
  return new TavusError('tool-timeout', `The tool ${name} took longer than ${timeoutMs} ms.`, {
    hint: 'Raise timeoutMs, or make the handler quicker; its signal was aborted.',
  });
}

function contextOf(call: ToolEvent, signal: AbortSignal) {
  const { name, toolCallId, turnIdx } = call;
  const context = { signal, name, toolCallId, turnIdx };
  if (call.type === 'conversation.tool_call') return context;
  return { ...context, modality: call.modality, frames: call.frames ?? [] };
}

/** Rejects once it is aborted; a handler that ends the conversation has aborted it already. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}
