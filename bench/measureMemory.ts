import { Page } from './Page';
import { usedBytes } from './usedBytes';

/**
 * The event log keeps the newest 4,096 to 8,192 events, so that late events can be put in their place, and drops 4,097
 * at a time. After this many utterances of 40 events it keeps as many as before, so only the conversation has grown.
 */
const utterances = 4097;

/** Returns how many bytes each utterance of 40 streamed words keeps in memory in a long conversation. */
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
