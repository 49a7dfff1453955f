import { type StandardSchema, validate } from '../../protocol/StandardSchema';
import type { PerceptionToolCallEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import { TavusError } from '../../state/TavusError';
import { checkMs } from '../checkMs';
import { startTimer } from '../startTimer';
import { defer, openAnswer, type ToolAnswer } from './ToolAnswer';

/** A tool call or a perception tool call. */
export type ToolEvent = ToolCallEvent | PerceptionToolCallEvent;

/** How to run a tool call. The argument types of the handler follow from its schema. */
export interface ToolOptions {
  readonly schema?: StandardSchema | undefined;
  readonly handler: (args: never, context: never) => unknown;
  /** 30,000 by default. */
  readonly timeoutMs?: number | undefined;
  readonly onError?: ((error: TavusError) => void) | undefined;
  /** The text that the PAL receives when the call fails; the error's message by default. */
  readonly failureText?: string | ((error: TavusError) => string) | undefined;
}

const defaultTimeoutMs = 30_000;

/**
 * Runs the handler with the arguments of the call, and waits for a deferred answer after calling `onDefer`. Rejects if it
 * fails or times out, or when `ended` is aborted.
 */
export async function runToolHandler(
  call: ToolEvent,
  { schema, handler, timeoutMs = defaultTimeoutMs }: ToolOptions,
  ended: AbortSignal,
  onDefer: () => void = () => undefined,
): Promise<unknown> {
  checkMs({ timeoutMs });
  const controller = new AbortController();
  const { signal } = controller;
  const endEarly = () => controller.abort(ended.reason);
  if (ended.aborted) endEarly();
  ended.addEventListener('abort', endEarly);
  const open = openAnswer(signal);
  const stopTimer = startTimer(() => controller.abort(tookTooLong(call, timeoutMs)), timeoutMs);
  try {
    const args = await Promise.race([aborted(signal), readArguments(call, schema)]);
    // The hook that created these options ensures that schema, handler and context match.
    const returned = attempt(() => handler(args as never, contextOf(call, signal, open) as never));
    // The results come first: a handler that ends the conversation and then returns has not failed.
    const result = await Promise.race([open.given, returned, aborted(signal)]);
    if (result !== defer) return result;
    onDefer();
    return await Promise.race([open.given, aborted(signal)]);
  } finally {
    open.close();
    stopTimer();
    ended.removeEventListener('abort', endEarly);
  }
}

/** Creates the error for a handler that threw, or whose result cannot be sent. */
export function toolFailed({ name }: ToolEvent, cause: unknown): TavusError {
  return new TavusError('tool-failed', `The tool ${name} failed: ${wordsOf(cause)}`, {
    hint: 'The cause is what the handler threw. The PAL was notified of the failure.',
    cause,
  });
}

async function readArguments(call: ToolEvent, schema: StandardSchema | undefined): Promise<unknown> {
  try {
    if (!call.arguments) throw new Error('they are not a JSON object');
    return schema ? await validate(schema, call.arguments) : call.arguments;
  } catch (cause) {
    throw new TavusError(
      'invalid-tool-arguments',
      `The arguments of the tool ${call.name} are invalid: ${wordsOf(cause)}.`,
      {
        hint: "The handler was not called, and the PAL was notified. Improve the tool's parameter descriptions.",
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
    hint: 'Raise timeoutMs, or make the handler faster. Its signal was aborted.',
  });
}

/** Returns what `run` returns, or a rejected promise: an answer that was given before a throw counts. */
function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (cause) {
    return Promise.reject(cause);
  }
}

function contextOf(call: ToolEvent, signal: AbortSignal, { ignore, defer, answer, fail }: ToolAnswer) {
  const { name, toolCallId, turnIdx } = call;
  const context = { signal, name, toolCallId, turnIdx, ignore, defer, answer, fail };
  if (call.type === 'conversation.tool_call') return context;
  return { ...context, modality: call.modality, frames: call.frames ?? [] };
}

/** Rejects when the signal is aborted; it may already be, if the handler ended the conversation. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}
