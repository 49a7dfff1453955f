import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const properties = [
  ...['padding-top', 'padding-left', 'margin-top', 'margin-left', 'border-top-width', 'border-radius'],
  ...['font-family', 'font-size', 'font-weight', 'line-height', 'letter-spacing', 'text-transform'],
  ...['color', 'background-color', 'background-image', 'box-shadow', 'opacity', 'text-align', 'cursor'],
];

/**
 * Checks that the conversation on this page looks the same as on a page with only our style sheet, in light and dark and
 * on three sizes of screens, and that it fills the window. The other page shows the same HTML, in a box of the same width.
 */
export async function looksAsOurs(page, application) {
  const styles = readFileSync(join(application, 'node_modules/tavus-react/dist/styles.css'), 'utf8');
  const ours = await page.context().newPage();
  for (const colorScheme of ['light', 'dark']) {
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
      [740, 360],
    ]) {
      for (const one of [page, ours]) {
        await one.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await one.setViewportSize({ width, height });
      }
      const where = `${colorScheme}, ${width} × ${height}`;
      await eventually(async () => {
        await showHere(ours, page, styles);
        assert.deepEqual(await readLooks(page), await readLooks(ours), where);
        assert.deepEqual(await page.evaluate(measurePage), { filled: height, scrolls: false }, where);
      });
    }
  }
  await ours.close();
}

/** Shows the HTML of this page's conversation, as it is now, on a page with only our style sheet. */
async function showHere(ours, page, styles) {
  const { html, space } = await page
    .locator('[data-tavus-part="root"]')
    .evaluate(({ outerHTML, clientWidth }) => ({ html: outerHTML, space: clientWidth }));
  await ours.setContent(
    `<!doctype html><style>${styles}</style><body style="margin: 0"><div style="width: ${space}px">${html}</div>`,
  );
}

/**
 * Tries a check again for two seconds. The conversation arranges its panel after the browser has reported the new size,
 * so a slow machine can still show the arrangement of the size before.
 */
async function eventually(check) {
  const until = Date.now() + 2000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

function readLooks(page) {
  return page.locator('[data-tavus-part="root"]').evaluate((root, names) => {
    const { x, y } = root.getBoundingClientRect();
    return [root, ...root.querySelectorAll('*')].map((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        part: element.getAttribute('data-tavus-part') ?? element.localName,
        box: element.checkVisibility() && [box.x - x, box.y - y, box.width, box.height].map(Math.round),
        style: names.map((name) => `${name}: ${style.getPropertyValue(name)}`),
      };
    });
  }, properties);
}

function measurePage() {
  const root = document.querySelector('[data-tavus-part="root"]');
  const { scrollWidth, scrollHeight } = document.documentElement;
  return {
    filled: root?.getBoundingClientRect().height,
    scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight,
  };
}
