/** The English texts of Magic Canvas, which load with the first card. */
export const canvasLabels: CanvasLabels = {
  canvasSkipSaid: 'I’d rather not answer that.',
  canvasClosedNote: 'The visitor closed the card “{title}”.',
  canvasClosedUntitledNote: 'The visitor closed the card.',
};

/** The texts of Magic Canvas, with what the PAL hears of the visitor's actions. */
export interface CanvasLabels {
  /** What the visitor says to the PAL by skipping a card. The transcript shows it. */
  readonly canvasSkipSaid: string;
  /** What the PAL learns when the visitor closes a card. `{title}` is its title. The visitor does not see it. */
  readonly canvasClosedNote: string;
  /** The same for a card without a title. */
  readonly canvasClosedUntitledNote: string;
}
