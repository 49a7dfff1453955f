/** Warns the developer about dropped messages, once per problem. */
export class Diagnostics {
  readonly #told = new Set<string>();

  report(problem: string): void {
    // A problem can contain the event type, so a sender that invents types must not be able to fill the memory.
    if (this.#told.has(problem) || this.#told.size >= 50) return;
    this.#told.add(problem);
    // biome-ignore lint/suspicious/noConsole: developers look for dropped messages in the console.
    console.warn(`Tavus: a message from the PAL was dropped. ${problem.slice(0, 300)}`);
  }
}
