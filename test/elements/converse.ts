import { expect } from 'vitest';
import type { TavusEventName, TavusTag } from '../../src/elements';
import { type Carried, loopback, loopbackOptions } from '../daily/loopback';
import { type Heard, insert } from './inPage';

/** An element whose conversation runs over daily-js, with control of the PAL at the other end. */
export interface Held<Tag extends TavusTag> {
  readonly element: HTMLElementTagNameMap[Tag];
  readonly source: Carried;
  readonly heard: readonly Heard[];
  /** Returns the details of one event, in order; also checks that it was dispatched as the hosted elements do it. */
  details(name: TavusEventName): readonly Heard['detail'][];
}

/** Puts an element with a PAL to talk to on the page. */
export function hold<Tag extends TavusTag>(tag: Tag, attributes: Record<string, string> = {}): Held<Tag> {
  const source = loopback({ greeting: '' }, { seed: 1, speed: 20, delayMs: 5 });
  const { element, heard } = insert(tag, { source, dailyOptions: loopbackOptions() }, attributes);
  return {
    element,
    source,
    heard,
    details(name) {
      const found = heard.filter((each) => each.name === name);
      for (const { event } of found) expect(event).toMatchObject({ bubbles: true, composed: true });
      return found.map(({ detail }) => detail);
    },
  };
}

/** Puts an element on the page like {@link hold}, and starts its conversation. */
export async function converse<Tag extends TavusTag>(
  tag: Tag,
  attributes: Record<string, string> = {},
): Promise<Held<Tag>> {
  const held = hold(tag, attributes);
  await held.element.startConversation();
  expect(held.element.tavus.state).toBe('connected');
  return held;
}
