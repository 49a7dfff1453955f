import type { StandardSchema } from '../../protocol/StandardSchema';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { ToolCallOptions, ToolContext, ToolHandler, UncheckedToolCallOptions } from './useToolCall';
import { useToolHandler } from './useToolHandler';

/** What a perception tool handler is told beside the arguments. */
export interface PerceptionToolContext extends ToolContext {
  /** How it was perceived, such as `vision` or `audio`. */
  readonly modality: string | undefined;
  /** What the PAL saw: large base64 images. They are kept nowhere; look at them and let them go. */
  readonly frames: readonly unknown[];
}

/**
 * Carries out a tool that the PAL's perception (sight or hearing) calls.
 *
 * As `useToolCall`, with the `modality` and the camera `frames` of the moment for the handler. Perception waits for
 * no answer: what a handler returns is sent, and one that returns nothing leaves it at that. Facts: "Perception
 * Tools" in the Tavus docs.
 *
 * @example
 * ```tsx
 * import { useState } from 'react';
 * import { usePerceptionToolCall } from 'tavus-react';
 *
 * export function Badge() {
 *   const [seen, setSeen] = useState(false);
 *   usePerceptionToolCall('badge_seen', (args, { frames }) => {
 *     console.log(args.color, frames.length);
 *     setSeen(true);
 *   });
 *   return seen ? <p>Welcome, colleague!</p> : null;
 * }
 * ```
 */
export function usePerceptionToolCall(
  name: string,
  handler: ToolHandler<JsonObject, PerceptionToolContext> | UncheckedToolCallOptions<PerceptionToolContext>,
): void;
export function usePerceptionToolCall<Schema extends StandardSchema>(
  name: string,
  options: ToolCallOptions<Schema, PerceptionToolContext>,
): void;
export function usePerceptionToolCall(
  name: string,
  given:
    | ToolHandler<never, PerceptionToolContext>
    | UncheckedToolCallOptions<PerceptionToolContext>
    | ToolCallOptions<StandardSchema, PerceptionToolContext>,
): void {
  useToolHandler(
    'conversation.perception_tool_call',
    name,
    typeof given === 'function' ? { handler: given } : given,
  );
}
