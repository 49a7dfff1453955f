import { act, fireEvent, waitFor } from '@testing-library/react';

/** Returns the first part of this name within an element, also in shadow trees. */
export function partIn(box: Element | ShadowRoot, name: string): Element | undefined {
  const found = box.querySelector(`[data-tavus-part="${name}"]`);
  if (found) return found;
  const hosts = [...box.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return hosts.map((root) => partIn(root, name)).find((part) => part !== undefined);
}

/** Waits until an element has a part that is not disabled, and presses it. */
export async function pressPart(box: Element, name: string): Promise<void> {
  await until(
    `${name} can be pressed`,
    () => partIn(box, name)?.matches(':not(:disabled, [aria-disabled="true"])') === true,
  );
  const part = partIn(box, name);
  if (part) await act(async () => void fireEvent.click(part));
}

/** Waits until this holds. */
export function until(what: string, holds: () => boolean): Promise<void> {
  return waitFor(
    () => {
      if (!holds()) throw new Error(`Not yet: ${what}.`);
    },
    { timeout: 60_000 },
  );
}
