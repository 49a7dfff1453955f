/** What the PAL does with Magic Canvas: it shows a card, changes it, or removes it. One card is shown at a time. */
export type CanvasStep = ShowCard | UpdateCard | ClearCards;

/** Shows a card, in place of the one that was shown before. */
export interface ShowCard {
  /** The component, such as `question`. Also one that nobody knows, which is then shown in Tavus's frame. */
  readonly show: string;
  /** The arguments of the component, as in "Components" of Magic Canvas in the Tavus docs. */
  readonly args?: object | undefined;
  /** The id of the tool call, which is the card's identity. Unique by default. */
  readonly id?: string | undefined;
  /** Merged over the `canvas_config` of the card, such as `{ layout: { preferred_slot: 'safe-area-left' } }`. */
  readonly config?: object | undefined;
}

/** Merges arguments into those of a card. */
export interface UpdateCard {
  /** The arguments that change. */
  readonly update: object;
  /** The id of the card. */
  readonly id: string;
}

/** Removes cards. */
export interface ClearCards {
  /** The id of the card; `true` removes whatever is shown. */
  readonly clear: string | true | undefined;
}
