import type { Deployment } from '../../protocol/Deployment';
import type { ElementConfig } from '../contract/ElementConfig';
import type { TavusTag } from '../contract/elementTable';

/** What to draw, and the callbacks of its buttons. */
export interface Shell {
  readonly tag: TavusTag;
  readonly config: ElementConfig;
  readonly deployment: Deployment | undefined;
  readonly state: 'waiting' | 'loading' | 'failed';
  readonly onIntent: () => void;
  readonly onOpen: () => void;
}

/** How an element looks before anything is loaded. Each element brings only its own. */
export interface ShellLook {
  /** The style sheet of the shadow tree. */
  readonly styles: string;
  /** Draws the element without React. */
  readonly draw: (shell: Shell) => HTMLElement;
  /** Keeps what was drawn in its place on the page; returns its undo. */
  readonly keepInPlace?: (element: HTMLElement) => () => void;
}
