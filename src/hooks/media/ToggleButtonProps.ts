import type { MouseEvent } from 'react';

/** The props of a button that toggles something. */
export interface ToggleButtonProps {
  readonly type: 'button';
  /** What a press does, from the labels. It changes with every press; an `aria-pressed` as well would contradict it. */
  readonly 'aria-label': string;
  /** True while a press would have no effect. */
  readonly disabled: boolean;
  /** Toggles it. */
  readonly onClick: () => void;
}

/** The props of a button that toggles something about the conversation around it. */
export interface PlacedButtonProps extends Omit<ToggleButtonProps, 'disabled' | 'onClick'> {
  /** Toggles it. Finds the conversation through the button's position in the document. */
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}
