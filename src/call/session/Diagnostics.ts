/** Tells the developer, once per problem, what was dropped and why. */
export class Diagnostics {
  readonly #told = new Set<string>();

  report(problem: string): void {
    // The problems are our own words and an event type; a sender who makes up types must not fill the memory.
    if (this.#told.has(problem) || this.#told.size >= 50) return;
    this.#told.add(problem);
    // biome-ignore lint/suspicious/noConsole: the console is where developers look for what a library dropped.
    console.warn(`Tavus: a message from the PAL was dropped. ${problem.slice(0, 300)}`);
  }
}
