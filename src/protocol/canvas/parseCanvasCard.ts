import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import type { CanvasCall } from './CanvasCall';
import type { CanvasCard } from './CanvasCard';
import { type CanvasOrigins, isCanvasSandbox } from './isCanvasSandbox';
import { readCanvasArguments } from './readCanvasArguments';
import { layoutProblem, readPlacement, withoutPlacement } from './readPlacement';

/** A card, or why the call shows none. */
export type ParsedCanvasCard =
  | {
      readonly ok: true;
      /** The card, with the revision 0. */
      readonly card: CanvasCard;
    }
  | {
      readonly ok: false;
      /** The kind of problem. */
      readonly code: CanvasProblemCode;
      /** What is wrong, as a text for developers. */
      readonly problem: string;
    };

/** What can be wrong with a call of Magic Canvas. */
export type CanvasProblemCode = 'canvas-config' | 'invalid-tool-arguments';

/**
 * Reads the card that a tool call with a `canvas_config` shows. Arguments that the library does not know, or that miss
 * something, make a card of the kind `other`, which only Tavus's own frame can show. Never throws.
 *
 * @example
 * ```ts
 * import { parseCanvasCard, parseEvent } from 'tavus-react/protocol';
 *
 * export function questionIn(message: unknown): string | undefined {
 *   const parsed = parseEvent(message);
 *   if (!parsed.ok || parsed.event.type !== 'conversation.tool_call') return undefined;
 *   const shown = parseCanvasCard(parsed.event);
 *   return shown.ok && shown.card.kind === 'question' ? shown.card.args.question : undefined;
 * }
 * ```
 */
export function parseCanvasCard(call: CanvasCall, options: CanvasOrigins = {}): ParsedCanvasCard {
  const { toolCallId: id, canvasConfig: config = {}, arguments: args } = call;
  const { component, component_version: version, sandbox_url: sandboxUrl } = config;
  const problem = idProblem(id) ?? configProblem(config, options);
  if (id === undefined || !isFilled(component) || !isFilled(version) || !isFilled(sandboxUrl) || problem)
    return { ok: false, code: 'canvas-config', problem: problem ?? 'its canvas_config is incomplete' };
  if (!args)
    return { ok: false, code: 'invalid-tool-arguments', problem: 'its arguments are no JSON object' };
  const rawArgs = withoutPlacement(args);
  const shared = {
    id,
    component,
    version,
    rawArgs,
    placement: readPlacement(args, isJsonObject(config.layout) ? config.layout : {}),
    frame: { sandboxUrl, hostContext: isJsonObject(config.host_context) ? config.host_context : {} },
    revision: 0,
  };
  const known = readCanvasArguments(component, version, rawArgs);
  return { ok: true, card: known ? { ...shared, ...known } : { ...shared, kind: 'other', args: rawArgs } };
}

function idProblem(id: string | undefined): string | undefined {
  if (id === undefined) return 'it has no tool_call_id';
  // Tavus records no interaction with a longer id.
  return id.length > 128 ? 'its tool_call_id is longer than 128 characters' : undefined;
}

function configProblem(config: JsonObject, options: CanvasOrigins): string | undefined {
  const { version, component, component_version, sandbox_url, mcp_server_url, layout } = config;
  if (version !== 1) return 'the version of its canvas_config is not 1';
  if (!isFilled(component) || !/^canvas\../.test(component)) return 'it names no component';
  if (!isFilled(component_version)) return 'it names no component_version';
  if (!isFilled(sandbox_url) || !isCanvasSandbox(sandbox_url, options))
    return 'its sandbox_url is not allowed';
  if (isFilled(mcp_server_url) && !isCanvasSandbox(mcp_server_url, options))
    return 'its mcp_server_url is not allowed';
  const foreign = ['api_base_url', 'interaction_url'].find((name) => !isTavusApi(config[name]));
  return foreign ? `its ${foreign} is not on https://tavusapi.com` : layoutProblem(layout);
}

/** The addresses are only checked: interactions always go to the address of our own conversation. */
function isTavusApi(value: unknown): boolean {
  return !isFilled(value) || /^https:\/\/tavusapi\.com(?:[/?#]|$)/.test(value);
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
