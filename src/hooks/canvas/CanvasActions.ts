import type { JsonObject } from '../../protocol/TavusEvent';

/** What a visitor can do with a card. */
export interface CanvasActions<Value = unknown> {
  /**
   * Records an answer, then says it to the PAL. Rejects with a `TavusError` (`canvas-post`) if it could not be recorded. The
   * value must have the shape that Tavus expects of the component (see "Components" of Magic Canvas in the Tavus docs).
   */
  readonly submit: (value: Value, options?: CanvasSayOptions) => Promise<void>;
  /** Records that the visitor does not want to answer, and says so. */
  readonly skip: (options?: CanvasSayOptions) => Promise<void>;
  /** Records that the visitor has closed the card. By default, the PAL learns it without the visitor saying anything. */
  readonly dismiss: (options?: CanvasSayOptions) => Promise<void>;
  /** Tells the PAL what happens on the card while it is filled in. At most one text a second is sent, the newest. */
  readonly setContext: (text: string) => void;
}

/** How an action is told to the PAL. */
export interface CanvasSayOptions {
  /** What the visitor says by it; the transcript shows it. Nothing if it is empty. */
  readonly say?: string | undefined;
  /** Anything that may be kept with the interaction. */
  readonly metadata?: JsonObject | undefined;
}
