import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  defineTavusElements,
  type ElementConfig,
  TAVUS_EVENT_NAMES,
  type TavusEventName,
  type TavusTag,
} from '../../src/elements';
import { dailyInstances } from '../daily/renderCarried';

defineTavusElements();

/** One event of an element, as a listener on the element received it. */
export interface Heard {
  readonly name: TavusEventName;
  readonly detail: Record<string, unknown>;
  readonly event: CustomEvent;
}

/** Puts an element on the page and records all its events. */
export function insert<Tag extends TavusTag>(
  tag: Tag,
  config: ElementConfig = {},
  attributes: Record<string, string> = {},
  into: ParentNode & Node = document.body,
): { element: HTMLElementTagNameMap[Tag]; heard: Heard[]; names: () => string[] } {
  const element = document.createElement(tag);
  const heard: Heard[] = [];
  for (const name of TAVUS_EVENT_NAMES) {
    element.addEventListener(name, (event) => {
      if (event instanceof CustomEvent) heard.push({ name, detail: { ...event.detail }, event });
    });
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, config);
  into.append(element);
  return { element, heard, names: () => heard.map(({ name }) => name) };
}

/** Returns what the selector finds in an element's shadow tree; throws if it finds nothing. */
export function inside(element: HTMLElement, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} does not exist.`);
  return found;
}

export const part = (name: string): string => `[data-tavus-part="${name}"]`;

/** Waits until an element shows a part, and clicks it. */
export async function press(element: HTMLElement, name: string): Promise<void> {
  await expect.poll(() => element.shadowRoot?.querySelector(part(name))).toBeTruthy();
  // Vitest finds an element by the texts around it, and one may be about to change: the name of a PAL that has just come.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await userEvent.click(inside(element, part(name)));
}

/** Waits until an element's conversation is in the given state. */
export async function until(element: HTMLElementTagNameMap[TavusTag], state: string): Promise<void> {
  await expect.poll(() => element.tavus.state, { interval: 20 }).toBe(state);
}

/** Removes everything from the page and waits until no Daily call is left. */
export async function clearPage(): Promise<void> {
  document.body.replaceChildren();
  await expect.poll(dailyInstances).toBe(0);
}
