import type { PerceptionToolCallEvent, TavusEvent, ToolCallEvent } from '../protocol/TavusEvent';
import { ClockOffset } from './ClockOffset';
import type { FoldedEvent } from './fold/FoldedEvent';
import { KeptArguments } from './fold/KeptArguments';
import type { KeptPerceptionToolCall } from './fold/SignalEvent';
import { ToolCallKeys } from './fold/ToolCallKeys';

type AnyToolCallEvent = ToolCallEvent | PerceptionToolCallEvent;

/** Prepares events for the fold: gives tool calls their keys, drops what nothing reads, and estimates Tavus's clock. */
export class EventIntake {
  readonly #keys = new ToolCallKeys();
  readonly #arguments = new KeptArguments();
  readonly #clock = new ClockOffset();

  /** Milliseconds to add to Tavus's times. */
  get offsetMs(): number {
    return this.#clock.offsetMs;
  }

  /** Returns the event as it is folded, and for a tool call whether it is new. */
  take(event: TavusEvent, arrivedAt: number | undefined): { folded: FoldedEvent; isNewCall?: boolean } {
    const timestamp = this.#checkedTime(event.timestamp, arrivedAt);
    if (!isToolCall(event)) {
      const slim = withoutPayload(event);
      return { folded: timestamp === event.timestamp ? slim : { ...slim, timestamp } };
    }
    const { key, isNew: isNewCall } = this.#keys.identify(event, arrivedAt);
    // Only handlers need raw arguments and camera frames.
    if (event.type === 'conversation.tool_call')
      return { folded: { ...event, rawArguments: undefined, key, timestamp }, isNewCall };
    const { rawArguments, frames, ...rest } = event;
    const folded: KeptPerceptionToolCall = { ...rest, key, timestamp };
    this.#arguments.add(folded);
    return { folded, isNewCall };
  }

  /** Returns the key of a tool call that was taken or, for an id, of the newest call with it. */
  keyOf(call: AnyToolCallEvent | string): string | undefined {
    return typeof call === 'string' ? this.#keys.newest(call) : this.#keys.keyOf(call);
  }

  #checkedTime(timestamp: number | undefined, arrivedAt: number | undefined): number | undefined {
    if (timestamp === undefined || arrivedAt === undefined) return timestamp;
    return this.#clock.observe(timestamp, arrivedAt) ? timestamp : undefined;
  }
}

/** Returns whether an event is a tool call, of the language model or of perception. */
export function isToolCall(event: TavusEvent): event is AnyToolCallEvent {
  return event.type === 'conversation.tool_call' || event.type === 'conversation.perception_tool_call';
}

/** The payload of an unknown event can be large, and nothing here reads it. */
function withoutPayload<Event extends Exclude<TavusEvent, AnyToolCallEvent>>(event: Event): Event {
  return event.type === 'unknown' ? { ...event, raw: {} } : event;
}
