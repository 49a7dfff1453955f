/** Matches a button that a press has an effect on. A part that is disabled keeps the focus; see `definePart`. */
export const enabledButton = 'button:not(:disabled, [aria-disabled="true"])';
