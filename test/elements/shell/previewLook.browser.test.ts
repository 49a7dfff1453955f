import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { boxesAtRest } from '../../components/styles/atRest';
import { clearPage, insert, inside, part, press } from '../inPage';

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

const texts = {
  title: 'Meet Mira',
  description: 'Ask her anything about our prices.',
  btn_title: 'Talk to Mira',
};

/** Answers for Tavus with this deployment. */
function deploy(deployment: object): void {
  vi.spyOn(window, 'fetch').mockImplementation(async () => Response.json(deployment));
}

const boxes = async (box: Element, ...names: readonly string[]) =>
  (await boxesAtRest(box, ...names)).map(({ left, top, width, height }) =>
    [left, top, width, height].map(Math.round),
  );

test.each([
  [1200, 675],
  [720, 405],
  [360, 640],
  [640, 240],
])('at %d × %d, the preview looks the same before and after React has loaded', async (width, height) => {
  await page.viewport(1280, 800);
  const style = `width: ${width}px; height: ${height}px`;
  const labels = { pal: 'Mira Holt' };
  const overrideConfig = { preview: texts };
  const { element } = insert('tavus-embed', { simulate: true, labels, overrideConfig }, { style });
  const names = [
    'screen-title',
    'screen-detail',
    'start-button',
    ...(height > 256 ? ['pal-placeholder'] : []),
  ];
  const before = await boxes(inside(element, part('embed-shell')), ...names);
  await element.createConversation();
  expect(await boxes(inside(element, '[data-tavus-tree]'), ...names)).toEqual(before);
});

test.each([
  [1200, 675, 'en'],
  [740, 360, 'ar'],
])(
  'at %d × %d in %s, the call begins within the edges of the preview, with the panel next to it',
  async (width, height, locale) => {
    await page.viewport(1280, 800);
    const style = `width: ${width}px; height: ${height}px`;
    const { element } = insert('tavus-embed', { simulate: true }, { locale, style });
    const edgesOf = (name: string) => {
      const { left, right, top, bottom } = inside(element, part(name)).getBoundingClientRect();
      return { start: locale === 'ar' ? right : left, top, bottom };
    };
    const before = edgesOf('embed-shell');
    await press(element, 'start-button');
    await expect.poll(() => element.shadowRoot?.querySelector('[data-open="true"]')).toBeTruthy();
    expect(inside(element, part('panel')).clientWidth).toBeGreaterThan(200);
    expect(edgesOf('viewport')).toEqual(before);
  },
);

/** A picture that loads, on this server. */
const picture = new URL('/__vitest__/favicon.svg', location.href).href;

test("shows a deployment's picture and names Tavus, and the button stays where it was", async () => {
  let answer: (response: Response) => void = () => undefined;
  vi.spyOn(window, 'fetch').mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const style = 'width: 640px; height: 480px';
  const labels = { start: 'Talk to Mira' };
  const { element } = insert('tavus-embed', { labels }, { 'deployment-id': 'd1', style });
  const shell = inside(element, part('embed-shell'));
  const before = await boxes(shell, 'start-button');
  answer(Response.json({ customization: { preview: texts }, thumbnail_image_url: picture }));
  await expect.poll(() => shell.querySelector('img')?.src).toBe(picture);
  expect(await boxes(shell, 'start-button')).toEqual(before);
  expect(inside(element, part('branding')).textContent).toBe('Powered by Tavus');
});

test('plays a silent video, which stays when the rest is drawn again', async () => {
  deploy({
    thumbnail_video_url: 'https://tavus.invalid/mira.mp4',
    thumbnail_image_url: picture,
    show_tavus_branding: false,
  });
  const { element } = insert('tavus-embed', {}, { 'deployment-id': 'd1' });
  await expect.poll(() => element.shadowRoot?.querySelector('video')).toBeTruthy();
  const video = inside(element, 'video');
  expect(video).toMatchObject({ muted: true, loop: false, autoplay: true, poster: picture });
  expect(element.shadowRoot?.querySelector(part('branding'))).toBeNull();
  element.theme = 'dark';
  await expect.poll(() => inside(element, part('embed-shell')).dataset.theme).toBe('dark');
  expect(inside(element, 'video')).toBe(video);
});

test('a picture that does not load gives way to the initials', async () => {
  deploy({ thumbnail_image_url: 'https://tavus.invalid/gone.png' });
  const { element } = insert('tavus-embed', { labels: { pal: 'Mira' } }, { 'deployment-id': 'd1' });
  const shell = inside(element, part('embed-shell'));
  await expect.poll(() => shell.querySelector(part('pal-placeholder'))?.textContent).toBe('M');
  await expect.poll(() => shell.hasAttribute('data-thumbnail')).toBe(false);
});
