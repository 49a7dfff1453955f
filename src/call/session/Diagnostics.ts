/** Warns the developer about messages that have no effect, once per problem. */
export class Diagnostics {
  readonly #told = new Set<string>();

  report(problem: string): void {
    // A problem can contain the event type, so a sender that invents types must not be able to fill the memory.
    if (this.#told.has(problem) || this.#told.size >= 50) return;
    this.#told.add(problem);
    // biome-ignore lint/suspicious/noConsole: developers look in the console for what is missing on the page.
    console.warn(`Tavus: ${problem.slice(0, 300)}`);
  }
}
