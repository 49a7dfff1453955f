/**
 * Returns the attribute `sandbox` of a card's frame. It depends on the component, never on what the PAL sends. A frame of the
 * page's own origin never gets `allow-same-origin`, because it could remove its own sandbox.
 */
export function frameSandbox(component: string, frameOrigin: string, pageOrigin: string): string {
  const sandbox = Object.hasOwn(sandboxes, component) ? sandboxes[component] : undefined;
  if (sandbox === undefined) return 'allow-scripts';
  return frameOrigin === pageOrigin ? sandbox.replace(' allow-same-origin', '') : sandbox;
}

const sandboxes: Readonly<Record<string, string>> = {
  // Booking pages need their own origin, forms, and windows for what they link to.
  'canvas.scheduling_embed': 'allow-scripts allow-same-origin allow-popups allow-forms',
  // A text may have links.
  'canvas.text': 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
};

/** Returns true if the frame keeps the origin of its address. Without it, the frame's origin is opaque. */
export function keepsOrigin(sandbox: string): boolean {
  return sandbox.split(' ').includes('allow-same-origin');
}
