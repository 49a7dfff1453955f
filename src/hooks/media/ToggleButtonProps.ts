import type { MouseEvent } from 'react';

/** What a button needs to switch something. */
export interface ToggleButtonProps {
  readonly type: 'button';
  /** What a press does, from the labels; as it changes with every press, there is no `aria-pressed` to contradict it. */
  readonly 'aria-label': string;
  /** True when a press could do nothing. */
  readonly disabled: boolean;
  /** Switches. */
  readonly onClick: () => void;
}

/** What a button needs to switch something about the conversation around it. */
export interface PlacedButtonProps extends Omit<ToggleButtonProps, 'disabled' | 'onClick'> {
  /** Switches; finds the conversation by where the button stands. */
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}
