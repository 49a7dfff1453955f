import { useEffect } from 'react';
import type { ToolOptions } from '../../call/tools/runToolHandler';
import { createToolHandlers } from '../../call/tools/ToolHandlers';
import type { SchemaOutput, StandardSchema } from '../../protocol/StandardSchema';
import type { JsonObject } from '../../protocol/TavusEvent';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';
import type { ToolHandler, UncheckedToolCallOptions } from './useToolCall';

/** The options of `useToolCall` for one tool of several, with or without a schema. */
export interface MappedToolCallOptions<Schema> extends Omit<UncheckedToolCallOptions, 'schema' | 'handler'> {
  /** Any Standard Schema. Without one, the handler receives the arguments as the PAL sent them. */
  readonly schema?: (Schema & StandardSchema) | undefined;
  /** Handles a call, with the schema's output as arguments. */
  readonly handler: ToolHandler<
    Schema extends StandardSchema
      ? StandardSchema extends Schema
        ? JsonObject
        : SchemaOutput<Schema>
      : JsonObject
  >;
}

/**
 * How to handle several tools, by name: each a handler, or the options of `useToolCall`. `Schemas` has the type of each
 * tool's schema, or `unknown` for a tool without one.
 */
export type ToolCallMap<Schemas extends Readonly<Record<string, unknown>>> = {
  readonly [Name in keyof Schemas]: MappedToolCallOptions<Schemas[Name]> | ToolHandler<JsonObject>;
};

/**
 * Handles the PAL's calls of several tools, each like `useToolCall`. The name `*` handles every tool that has no handler
 * of its own anywhere; its handler finds the name in the context.
 *
 * The names may be known only at run time, and the map may change with every render: each call runs once, with the
 * handler of the latest render. Nothing needs to be memoized.
 *
 * @example
 * ```tsx
 * import { useToolCalls } from 'tavus-react';
 *
 * export function Tools({ urls }: { urls: Record<string, string> }) {
 *   const names = Object.entries(urls);
 *   useToolCalls({
 *     ...Object.fromEntries(
 *       names.map(([name, url]) => [
 *         name,
 *         (args: object) => fetch(url, { method: 'POST', body: JSON.stringify(args) }).then((reply) => reply.json()),
 *       ]),
 *     ),
 *     '*': (_, { name }) => `There is no ${name} here.`,
 *   });
 *   return null;
 * }
 * ```
 */
// TypeScript infers `unknown` for a plain handler. A narrower constraint would make it give up on the whole map.
export function useToolCalls<Schemas extends Readonly<Record<string, unknown>>>(
  tools: ToolCallMap<Schemas>,
): void {
  const { session } = useTavusContext();
  const latest = useLatest<Readonly<Record<string, ToolOptions | ToolOptions['handler']>>>(tools);
  const names = JSON.stringify(Object.keys(tools).sort());
  useEffect(
    function handleToolCalls() {
      return session.part(createToolHandlers).add({
        type: 'conversation.tool_call',
        names: JSON.parse(names),
        options: (name) => {
          const given = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
          return typeof given === 'function' ? { handler: given } : given;
        },
      });
    },
    [session, names, latest],
  );
}
