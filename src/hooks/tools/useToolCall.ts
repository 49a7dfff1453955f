import type { SchemaOutput, StandardSchema } from '../../protocol/StandardSchema';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { TavusError } from '../../state/TavusError';
import { useToolHandler } from './useToolHandler';

/** What a tool handler is told beside the arguments. */
export interface ToolContext {
  /** The tool that was called. */
  readonly name: string;
  /** Names the call in its result; undefined if Tavus gave none, and then no result can be sent. */
  readonly toolCallId: string | undefined;
  /** The turn in which it was called. */
  readonly turnIdx: number | undefined;
  /** Aborted at the end of the conversation, and when the time is up. */
  readonly signal: AbortSignal;
}

/** Carries out a call. What it returns is the result: a text as it is, everything else as JSON. */
export type ToolHandler<Args, Context = ToolContext> = (args: Args, context: Context) => unknown;

/** How to carry out the calls of one tool. */
export interface ToolCallOptions<Schema extends StandardSchema, Context = ToolContext> {
  /** Any Standard Schema (zod, valibot, arktype): arguments it refuses do not reach the handler. */
  readonly schema: Schema;
  /** Does it, with what the schema made of the arguments. */
  readonly handler: ToolHandler<SchemaOutput<Schema>, Context>;
  /** How long the handler may take, in milliseconds; 30,000 unless told, `Infinity` for any time. */
  readonly timeoutMs?: number | undefined;
  /** Hears what went wrong; the console does unless told. */
  readonly onError?: ((error: TavusError) => void) | undefined;
}

/** The options without a schema: the arguments are any JSON object. */
export type UncheckedToolCallOptions<Context = ToolContext> = Omit<
  ToolCallOptions<StandardSchema, Context>,
  'schema' | 'handler'
> & {
  /** None: the arguments come as the PAL wrote them. */
  readonly schema?: undefined;
  /** Does it; check the arguments, a language model wrote them. */
  readonly handler: ToolHandler<JsonObject, Context>;
};

/**
 * Carries out a tool that the PAL calls, and answers with what the handler returns.
 *
 * Each call runs once, whatever is repeated, rendered or mounted anew. A throw, a rejection, arguments that are no
 * JSON object or that the schema refuses, and a handler that takes longer than `timeoutMs` are answered as errors
 * and told to `onError` (as a `TavusError`: `tool-failed`, `invalid-tool-arguments`, `tool-timeout`). Output too
 * long for one message is cut and marked. A tool has one handler: mount it once. Magic Canvas cards do not come
 * here. Nothing has to be memoised. Facts: "Tool Calling" and "Interactions Protocol" in the Tavus docs.
 *
 * @example
 * ```tsx
 * import { useToolCall } from 'tavus-react';
 *
 * export function Weather() {
 *   useToolCall('get_weather', async ({ location }, { signal }) => {
 *     const response = await fetch(`/api/weather?q=${location}`, { signal });
 *     return response.json();
 *   });
 *   return null;
 * }
 * ```
 */
export function useToolCall(name: string, handler: ToolHandler<JsonObject> | UncheckedToolCallOptions): void;
export function useToolCall<Schema extends StandardSchema>(
  name: string,
  options: ToolCallOptions<Schema>,
): void;
export function useToolCall(
  name: string,
  given: ToolHandler<never> | UncheckedToolCallOptions | ToolCallOptions<StandardSchema>,
): void {
  useToolHandler('conversation.tool_call', name, typeof given === 'function' ? { handler: given } : given);
}
