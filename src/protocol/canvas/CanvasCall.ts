import type { JsonObject } from '../wire/JsonObject';

/** What a card is read from: the tool call of Magic Canvas as `parseEvent` returns it. */
export interface CanvasCall {
  /** Such as `canvas_show_question`, `update_component` or `canvas_clear`. */
  readonly name: string;
  /** Undefined if the arguments are no JSON object. */
  readonly arguments?: JsonObject | undefined;
  /** The identity of the card. */
  readonly toolCallId?: string | undefined;
  /** Set on the calls that show a card. */
  readonly canvasConfig?: JsonObject | undefined;
}
