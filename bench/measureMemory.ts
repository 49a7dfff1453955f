import { Page } from './Page';

/**
 * The log keeps the newest 4,096 to 8,192 events, so that late ones can be put in their place. This many utterances
 * later it keeps as many as before, and what has grown is the conversation alone.
 */
const utterances = 4097;

/** How many bytes stay behind for each utterance of 40 streamed words, when the conversation is long. */
export function measureMemory(): number {
  const page = new Page(0);
  stream(page);
  const before = usedBytes();
  stream(page);
  return (usedBytes() - before) / utterances;
}

function stream(page: Page): void {
  for (let index = 0; index < utterances; index += 1) {
    for (const event of page.nextUtterance()) page.receive(event);
  }
}

function usedBytes(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc, as npm run bench does.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
