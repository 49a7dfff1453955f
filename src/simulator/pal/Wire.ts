import type { Clock } from '../runtime/Clock';

/** A message in Tavus's wire format. */
export type WireEvent = Readonly<Record<string, unknown>>;

/** A call of a tool of the page or of Magic Canvas. */
export interface WireToolCall {
  readonly name: string;
  readonly arguments: object;
  readonly toolCallId: string;
  /** Only calls that show a Magic Canvas card have it. */
  readonly canvasConfig?: object | undefined;
}

interface Tags {
  readonly turnIdx?: number | undefined;
  readonly inferenceId?: string | undefined;
}

/** Numbers and timestamps events. Sends the PAL's speech events twice, as Tavus does: for `pal` and for `replica`. */
export class Wire {
  readonly #clock: Clock;
  readonly #conversationId: string;
  readonly #emit: (event: WireEvent) => void;
  #seq = 0;

  constructor(clock: Clock, conversationId: string, emit: (event: WireEvent) => void) {
    this.#clock = clock;
    this.#conversationId = conversationId;
    this.#emit = emit;
  }

  system(eventType: string, properties?: object): void {
    this.#emit({
      message_type: 'system',
      event_type: eventType,
      conversation_id: this.#conversationId,
      ...(properties && { properties }),
    });
  }

  event(eventType: string, tags: Tags, properties?: object): void {
    this.#emit(this.#envelope(eventType, tags, properties));
  }

  /** Sends a call of a tool. The `canvas_config` of Magic Canvas is at the top level. */
  toolCall(tags: Tags, { name, arguments: args, toolCallId, canvasConfig }: WireToolCall): void {
    const properties = { name, arguments: JSON.stringify(args), tool_call_id: toolCallId };
    this.#emit({
      ...this.#envelope('conversation.tool_call', tags, properties),
      ...(canvasConfig && { canvas_config: canvasConfig }),
    });
  }

  /** Sends an event with a role. The PAL's two copies share one `seq`. */
  speech(eventType: string, role: 'user' | 'pal', tags: Tags, properties: object = {}): void {
    const event = this.#envelope(eventType, tags, { role, ...properties });
    this.#emit(event);
    if (role === 'pal') this.#emit({ ...event, properties: { role: 'replica', ...properties } });
  }

  /** Sends the start or stop of speech, under its legacy name and under the generic one. */
  speaking(change: 'started' | 'stopped', role: 'user' | 'pal', tags: Tags, properties?: object): void {
    const legacyRole = role === 'pal' ? 'replica' : 'user';
    this.event(`conversation.${legacyRole}.${change}_speaking`, tags, properties);
    this.speech(`conversation.${change}_speaking`, role, tags, properties);
  }

  #envelope(eventType: string, { turnIdx, inferenceId }: Tags, properties?: object): WireEvent {
    this.#seq += 1;
    return {
      message_type: 'conversation',
      event_type: eventType,
      conversation_id: this.#conversationId,
      seq: this.#seq,
      timestamp: this.#clock.now() / 1000,
      ...(turnIdx !== undefined && { turn_idx: turnIdx }),
      ...(inferenceId !== undefined && { inference_id: inferenceId }),
      ...(properties && { properties }),
    };
  }
}
