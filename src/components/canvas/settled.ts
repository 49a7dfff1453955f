/** Runs an action of a card. If it rejects, the card's phase and its error already say so. */
export function settled(action: Promise<void>): void {
  action.catch(() => undefined);
}
