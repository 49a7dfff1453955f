import { cdp } from 'vitest/browser';

/** What Chromium reports to assistive technology about one element. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface AxValue {
  readonly value?: unknown;
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

interface FrameTree {
  readonly childFrames?: readonly { readonly frame: { readonly id: string } }[];
}

/** The part of the DevTools protocol that is used here (its domains "Accessibility" and "Page"). */
interface Inspector {
  send(method: 'Page.getFrameTree'): Promise<{ readonly frameTree: FrameTree }>;
  send(
    method: 'Accessibility.getFullAXTree',
    options: { readonly frameId: string | undefined },
  ): Promise<{ readonly nodes: readonly AxNode[] }>;
}

/** Returns the accessibility tree of the page under test, in order, without ignored nodes. */
export async function accessibleTree(): Promise<AccessibleNode[]> {
  const inspector = cdp() as unknown as Inspector;
  const { frameTree } = await inspector.send('Page.getFrameTree');
  // The test runner shows the page under test in its own frame.
  const frameId = frameTree.childFrames?.[0]?.frame.id;
  const { nodes } = await inspector.send('Accessibility.getFullAXTree', { frameId });
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: `${role?.value ?? ''}`,
      name: `${name?.value ?? ''}`,
      properties: Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
    }));
}
