/** Waits for some milliseconds, whatever happens to the call in between. */
export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
