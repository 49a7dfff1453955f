import type { StandardSchema } from '../../protocol/StandardSchema';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { ToolCallOptions, ToolContext, ToolHandler, UncheckedToolCallOptions } from './useToolCall';
import { useToolHandler } from './useToolHandler';

/** What a perception tool handler receives in addition to the arguments. */
export interface PerceptionToolContext extends ToolContext {
  /** How the PAL perceived it, such as `vision` or `audio`. */
  readonly modality: string | undefined;
  /** What the PAL saw: large base64 images. The library does not keep them; avoid holding on to them. */
  readonly frames: readonly unknown[];
}

/**
 * Handles the calls of a tool by the PAL's perception (vision or audio).
 *
 * Works like `useToolCall`, and the handler also receives the `modality` and the camera `frames` of the moment.
 * Perception does not wait for a result: a return value is sent, and nothing is sent if the handler returns undefined.
 * See "Perception Tools" in the Tavus docs.
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
