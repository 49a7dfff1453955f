import { writeFileSync } from 'node:fs';

export const folder = 'docs/pictures';
/** More than that makes the page of the documentation slow to open. */
const mostBytes = 60 * 1024;

/** Saves a part of the page, light and dark. */
export async function saveLightAndDark({ page, capture }, name, area) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(500);
    save(`${name}-${colorScheme}.webp`, await smallPicture(capture, area));
  }
}

/** Saves a picture and prints its size. */
export function save(name, picture) {
  writeFileSync(`${folder}/${name}`, picture);
  console.log(`${folder}/${name}: ${Math.ceil(picture.length / 1024)} KB`);
}

async function smallPicture(capture, area) {
  for (let quality = 82; quality >= 50; quality -= 8) {
    const picture = await capture(area, quality);
    if (picture.length <= mostBytes) return picture;
  }
  throw new Error('A picture is too large.');
}
