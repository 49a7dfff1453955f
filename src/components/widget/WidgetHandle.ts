/** The functions that open and close a widget; the `ref` of `TavusWidget`. All are stable. */
export interface WidgetHandle {
  /** Opens the panel. */
  readonly open: () => void;
  /** Closes the panel, and ends a conversation under way. */
  readonly close: () => void;
  /** Closes the panel. A conversation under way continues behind a pill. */
  readonly minimize: () => void;
}

/** What the visitor's close button does during a conversation. */
export type CloseBehavior = 'ask' | 'minimize' | 'end';
