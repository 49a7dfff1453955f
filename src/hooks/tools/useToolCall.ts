import type { ToolAnswer } from '../../call/tools/ToolAnswer';
import type { SchemaOutput, StandardSchema } from '../../protocol/StandardSchema';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { TavusError } from '../../state/TavusError';
import { useToolHandler } from './useToolHandler';

/** What a tool handler receives in addition to the arguments. */
export interface ToolContext extends ToolAnswer {
  /** The name of the tool. */
  readonly name: string;
  /** The id that a result refers to. Undefined if Tavus sent none: then the PAL gets the result as appended context. */
  readonly toolCallId: string | undefined;
  /** The turn in which the tool was called. */
  readonly turnIdx: number | undefined;
  /** Aborted when the conversation ends or the handler exceeds `timeoutMs`. */
  readonly signal: AbortSignal;
}

/** Handles a call. The return value is the result: a string is sent as it is, everything else as JSON. */
export type ToolHandler<Args, Context = ToolContext> = (args: Args, context: Context) => unknown;

/** How to handle the calls of one tool. */
export interface ToolCallOptions<Schema extends StandardSchema, Context = ToolContext> {
  /** Any Standard Schema (zod, valibot, arktype). Arguments that it rejects do not reach the handler. */
  readonly schema: Schema;
  /** Handles a call, with the schema's output as arguments. */
  readonly handler: ToolHandler<SchemaOutput<Schema>, Context>;
  /** How long the handler may take, in milliseconds. Default: 30,000. `Infinity` disables the timeout. */
  readonly timeoutMs?: number | undefined;
  /** Called when a call fails. Default: logs the error to the console. */
  readonly onError?: ((error: TavusError) => void) | undefined;
  /** The text that the PAL receives when a call fails. Default: the error's message. */
  readonly failureText?: string | ((error: TavusError) => string) | undefined;
}

/** The options without a schema: the arguments can be any JSON object. */
export type UncheckedToolCallOptions<Context = ToolContext> = Omit<
  ToolCallOptions<StandardSchema, Context>,
  'schema' | 'handler'
> & {
  /** No schema: the handler receives the arguments as the PAL sent them. */
  readonly schema?: undefined;
  /** Handles a call. Check the arguments: a language model wrote them. */
  readonly handler: ToolHandler<JsonObject, Context>;
};

/**
 * Handles the PAL's calls of a tool, and sends what the handler returns as the result.
 *
 * Each call runs once, even if its event is repeated or the component re-renders or remounts. The call fails if the
 * handler throws, rejects or takes longer than `timeoutMs`, or if the arguments are not a JSON object or the schema
 * rejects them: the PAL gets an error result, and `onError` a `TavusError` (`tool-failed`, `invalid-tool-arguments`,
 * `tool-timeout`). `failureText` is what the PAL is told instead of the error's message. A handler that returns
 * `context.ignore` sends no answer, and one that returns `context.defer` answers later with `context.answer(result)` or
 * `context.fail(reason)`. Output that is too long for one message is cut and marked. A tool has one handler, so mount it once.
 * Magic Canvas calls do not reach the handler, nor do the calls of a participant that Tavus did not mark as the PAL by
 * its `user_id`, unless the room is for two. Nothing needs to be memoized. See "Tool Calling" and "Interactions
 * Protocol" in the Tavus docs.
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
