import type { PerceptionToolCallEvent, TavusEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import { digest } from './digest';

type AnyToolCallEvent = ToolCallEvent | PerceptionToolCallEvent;

/** When a call without any id was first seen: by Tavus's clock and, if it has no timestamp, by ours. */
interface Occurrence {
  readonly count: number;
  readonly timestamp: number | undefined;
  readonly arrivedAt: number | undefined;
}

/** A call without any id that comes again within this time is a duplicate, and later a new call. */
const repeatMs = 5000;

/**
 * Gives each tool call a key of its own, and duplicates the same one.
 *
 * Models reuse ids such as `call_0`, so an id counts only within its turn, together with the tool and the arguments.
 */
export class ToolCallKeys {
  readonly #known = new Set<string>();
  readonly #occurrences = new Map<string, Occurrence>();
  readonly #keys = new WeakMap<TavusEvent, string>();
  readonly #newestById = new Map<string, string>();

  /** Returns the key of a call, and whether this is its first event. */
  identify(event: AnyToolCallEvent, arrivedAt: number | undefined): { key: string; isNew: boolean } {
    const content = contentOf(event);
    const key = hasNoId(event) ? this.#occurrence(content, event.timestamp, arrivedAt) : content;
    const isNew = !this.#known.has(key);
    this.#known.add(key);
    this.#keys.set(event, key);
    if (isNew && event.toolCallId !== undefined) this.#newestById.set(event.toolCallId, key);
    return { key, isNew };
  }

  /** Returns the key that an event was given; an event that was not identified has none. */
  keyOf(event: AnyToolCallEvent): string | undefined {
    return this.#keys.get(event);
  }

  /** Returns the key of the newest call with an id: a result names its call by nothing else. */
  newest(toolCallId: string): string | undefined {
    return this.#newestById.get(toolCallId);
  }

  #occurrence(content: string, timestamp: number | undefined, arrivedAt: number | undefined): string {
    const last = this.#occurrences.get(content);
    if (last && isRepeat(last, timestamp, arrivedAt)) return `${content} ${last.count}`;
    const count = (last?.count ?? 0) + 1;
    this.#occurrences.set(content, { count, timestamp, arrivedAt });
    return `${content} ${count}`;
  }
}

function contentOf(event: AnyToolCallEvent): string {
  const { type, toolCallId = '', inferenceId, turnIdx, name } = event;
  const turn = turnIdx === undefined ? undefined : `turn ${turnIdx}`;
  const where = (toolCallId ? (turn ?? inferenceId) : (inferenceId ?? turn)) ?? '';
  const asked = digest(JSON.stringify([name, event.arguments ?? event.rawArguments]));
  return `${type} ${toolCallId} ${where} ${asked}`;
}

function hasNoId({ toolCallId, inferenceId, turnIdx }: AnyToolCallEvent): boolean {
  return toolCallId === undefined && inferenceId === undefined && turnIdx === undefined;
}

function isRepeat(last: Occurrence, timestamp: number | undefined, arrivedAt: number | undefined): boolean {
  if (last.timestamp !== undefined && timestamp !== undefined)
    return Math.abs(timestamp - last.timestamp) <= repeatMs;
  // Without any time, as in a recorded log, nothing shows that it is a new call.
  if (last.arrivedAt === undefined || arrivedAt === undefined) return true;
  return arrivedAt - last.arrivedAt <= repeatMs;
}
