/// <reference types="@vitest/browser-playwright" />
import type { BrowserCommand, BrowserCommandContext } from 'vitest/node';
import type { DragOptions, Offset } from './DragOptions.ts';

type Pointer = BrowserCommand<[selector: string]>;
type Drag = BrowserCommand<[source: string, target: string, options?: DragOptions]>;

const click: Pointer = (context, selector) => press(context, selector, 1);
const doubleClick: Pointer = (context, selector) => press(context, selector, 2);
const hover: Pointer = async (context, selector) =>
  context.page.mouse.move(...(await pointOf(context, selector)));
const drag: Drag = async (context, source, target, { sourcePosition, targetPosition } = {}) => {
  const from = await pointOf(context, source, sourcePosition);
  const to = await pointOf(context, target, targetPosition);
  const { mouse } = context.page;
  await mouse.move(...from);
  await mouse.down();
  await mouse.move(...to, { steps: 5 });
  await mouse.up();
};

const takeScreenshot: BrowserCommand<[]> = async ({ page }) => {
  const { x, y, width, height } = await frameBox(page);
  return { buffer: await page.screenshot({ clip: { x, y, width, height } }), path: '' };
};

/**
 * Replacements for Vitest's commands that need the place of an element: over WebDriver BiDi, Playwright finds none inside
 * the frame that the tests run in.
 */
export const bidiCommands: Readonly<Record<string, Pointer | Drag | BrowserCommand<[]>>> = {
  __vitest_click: click,
  __vitest_dblClick: doubleClick,
  __vitest_hover: hover,
  __vitest_dragAndDrop: drag,
  __vitest_takeScreenshot: takeScreenshot,
};

async function press(context: BrowserCommandContext, selector: string, clickCount: number): Promise<void> {
  const [x, y] = await pointOf(context, selector);
  await context.page.mouse.click(x, y, { clickCount });
}

/** Returns where the middle of an element is in the window, once the element has been in the same place for two frames. */
async function pointOf(
  { iframe, page }: BrowserCommandContext,
  selector: string,
  offset?: Offset,
): Promise<[x: number, y: number]> {
  const element = iframe.locator(selector);
  await element.waitFor({ timeout: 10_000 });
  const at = await element.evaluate(async (node, point) => {
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const place = () => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x: x + (point?.x ?? width / 2), y: y + (point?.y ?? height / 2) };
    };
    let at = place();
    for (let frames = 0; frames < 2; ) {
      await new Promise(requestAnimationFrame);
      const now = place();
      frames = now.x === at.x && now.y === at.y ? frames + 1 : 0;
      at = now;
    }
    return at;
  }, offset);
  const frame = await frameBox(page);
  return [frame.x + at.x * frame.scale, frame.y + at.y * frame.scale];
}

/** Returns where the frame of the tests is in the window. */
function frameBox(page: BrowserCommandContext['page']) {
  return page.locator('iframe[data-vitest]').evaluate((node: HTMLElement) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x, y, width, height, scale: width / node.offsetWidth };
  });
}
