import { animatedWebp } from './animatedWebp.mjs';
import { openPicturePage } from './openPicturePage.mjs';
import { save, saveLightAndDark } from './saveLightAndDark.mjs';

const size = { width: 1120, height: 630 };
/** How wide and high the animation is, compared with the pictures. */
const scale = 0.5;
const frameMs = 330;

/** Takes the pictures of the README: a call, light and dark, and a short animation from the start to a card. */
export async function takeConversation() {
  const opened = await openPicturePage('conversation.tsx', size);
  try {
    save('conversation.webp', await animate(opened));
    await saveLightAndDark(opened, 'conversation', { x: 0, y: 0, ...size });
  } finally {
    await opened.close();
  }
}

async function animate({ page, capture }) {
  await page.emulateMedia({ colorScheme: 'light' });
  const frames = [];
  let isOver = false;
  await Promise.all([
    record(),
    talk(page).finally(() => {
      isOver = true;
    }),
  ]);
  return animatedWebp(frames, { width: size.width * scale, height: size.height * scale });

  /** Takes a frame whenever the one before is over, and keeps how long each was seen. */
  async function record() {
    while (!isOver) {
      const begun = performance.now();
      const picture = await capture({ x: 0, y: 0, ...size, scale }, 55);
      await page.waitForTimeout(Math.max(0, frameMs - (performance.now() - begun)));
      frames.push({ picture, durationMs: Math.round(performance.now() - begun) });
    }
  }
}

/** Starts the conversation, asks a question and waits until its card has been seen. */
async function talk(page) {
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: 'Talk to Mira' }).click();
  // She says her greeting to its end: who types earlier interrupts her.
  await hearPal(page);
  await page.locator('[data-tavus-part="composer-field"]').fill('Which lamp is good for reading?');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await page.locator('[data-tavus-part="composer-field"]').blur();
  await page.getByText('Next to a chair').waitFor();
  await hearPal(page);
  await page.waitForTimeout(1500);
}

/** Waits until the PAL has spoken. It takes a breath between two sentences. */
async function hearPal(page) {
  await page.locator('[data-tavus-part="status"][data-activity="speaking"]').waitFor();
  await page.waitForTimeout(3500);
  await page.locator('[data-tavus-part="status"][data-activity="listening"]').waitFor();
}
