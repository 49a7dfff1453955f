/** Returns the size of the heap after garbage collection. */
export function usedBytes(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc, as npm run bench does.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
