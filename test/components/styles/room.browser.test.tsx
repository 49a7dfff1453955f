import { act, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation, type TavusConversationProps } from '../../../src/components/TavusConversation';
import * as german from '../../../src/locales/de';
import { palSpeaks, palStarts } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';
import { atRest } from './atRest';
import { box, faceBox, overlaps } from './faceBox';
import { sizes } from './sizes';
import '../../../src/components/styles.css';

afterEach(() => void vi.restoreAllMocks());

const p2 = { turn: 2, inference: 'p2', seq: 1000 };
const sentence = 'We have three plans, and the middle one is what most people take. '.repeat(3);

/** Shows a call in which the PAL has said more than two lines. */
async function show(width: number, height: number, props: TavusConversationProps = {}) {
  await page.viewport(width, height);
  document.body.style.margin = '0';
  const shown = <TavusConversation {...props} style={{ height: '100dvh' }} />;
  const conversation = renderConversation(shown, { greeting: '' }, props, { media: true });
  const { connect, simulation, container } = conversation;
  await connect();
  await act(async () => {
    simulation.deliver(palStarts(p2));
    simulation.deliver(palSpeaks(sentence, p2));
  });
  const find = (name: string) => container.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);
  await waitFor(() => {
    expect(find('pal-video')).toHaveProperty('videoHeight', 720);
    expect(find('self-video')).not.toBeNull();
    expect(find('caption-text')).not.toBeNull();
  });
  await atRest();
  const toggle = () => userEvent.click(find('panel-toggle') ?? container);
  return { ...conversation, find, toggle, isOpen: () => find('layout')?.dataset.open === 'true' };
}

type Find = Awaited<ReturnType<typeof show>>['find'];

function controlsBox(find: Find): DOMRect {
  const boxes = [...(find('controls')?.querySelectorAll('button') ?? [])].map(box);
  const [left, top] = [Math.min(...boxes.map((one) => one.left)), Math.min(...boxes.map((one) => one.top))];
  const [right, bottom] = [
    Math.max(...boxes.map((one) => one.right)),
    Math.max(...boxes.map((one) => one.bottom)),
  ];
  return new DOMRect(left, top, right - left, bottom - top);
}

function parts(find: Find) {
  return {
    face: faceBox(find('pal-video')),
    words: box(find('caption-box')),
    controls: controlsBox(find),
    'self view': box(find('self-view')),
  };
}

/** Returns what of the face is outside of the stage. */
function cropped(find: Find): string[] {
  const [face, stage] = [faceBox(find('pal-video')), box(find('viewport'))];
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  return sides.filter((side) =>
    side === 'left' || side === 'top' ? face[side] < stage[side] : face[side] > stage[side],
  );
}

/** Gives the call each of the sizes in turn, and returns what is wrong at which. */
async function inEachSize(wrong: () => readonly string[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const [width, height] of sizes) {
    await page.viewport(width, height);
    // The layout follows in the frame after the one that measures it.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    await atRest();
    const problems = wrong();
    if (problems.length > 0) found[`${width} × ${height}`] = problems;
  }
  return found;
}

describe.each(['as at first', 'without the transcript'])('%s', (transcript) => {
  async function showFor(width: number, height: number) {
    const conversation = await show(width, height);
    if (transcript === 'without the transcript') await conversation.toggle();
    return conversation;
  }

  test('the whole face is in sight at every size, and nothing covers it, the words, the controls or the self view', async () => {
    const { find } = await showFor(1280, 800);
    expect(await inEachSize(() => [...overlaps(parts(find)), ...cropped(find)])).toEqual({});
  });

  test('nothing covers the slides or the PAL next to them at any size that has room for slides', async () => {
    const { find, simulation } = await showFor(1280, 800);
    await act(async () => simulation.showSlides(true));
    await waitFor(() => expect(find('pal-screen')).not.toBeNull());
    const problems = await inEachSize(() => {
      const { width, height } = box(find('layout'));
      if (width < 320 || height < 320) return [];
      const { face: _, ...others } = parts(find);
      const shown = { slides: box(find('pal-screen')), PAL: box(find('pal-video')) };
      return [
        ...overlaps({ ...shown, ...others }),
        ...(shown.slides.height < 80 ? ['slides too small'] : []),
      ];
    });
    expect(problems).toEqual({});
  });
});

describe.each(['bottom', 'top'] as const)('with words at the %s', (position) => {
  test('a notice covers neither the face nor the words, the self view or a button', async () => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    vi.spyOn(mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
      if (wanted?.audio) throw new DOMException('busy', 'NotReadableError');
      return open(wanted);
    });
    const { find, toggle, isOpen } = await show(1280, 800, { ...german, captions: { position } });
    await waitFor(() => expect(find('notice')?.textContent?.length).toBeGreaterThan(60));
    const wrong = () => {
      const { width, height } = box(find('layout'));
      if (width < 320 || height <= 320) return [];
      const words = find('captions');
      const { words: shown, ...others } = parts(find);
      const isShown = words && getComputedStyle(words).visibility === 'visible';
      return [
        ...overlaps({ ...others, ...(isShown && { words: shown }), notice: box(find('notice')) }),
        ...cropped(find),
      ];
    };
    const opened = await inEachSize(() =>
      isOpen() && find('layout')?.dataset.panel === 'sheet' ? [] : wrong(),
    );
    await toggle();
    expect({ opened, closed: await inEachSize(wrong) }).toEqual({ opened: {}, closed: {} });
  });
});

test('words at the top leave the whole face in sight, and cover neither the status nor the self view', async () => {
  const { find, toggle } = await show(1280, 800, { captions: { position: 'top' } });
  await toggle();
  const problems = await inEachSize(() => {
    const { width, height } = box(find('layout'));
    if (width < 320 || height <= 320) return [];
    const { face, ...others } = parts(find);
    // A box that is too small has them at the bottom, and the status over the picture, as in every box with words there.
    const isAtTop = others.words.top < height / 2;
    const shown = { ...others, status: box(find('status')), ...(isAtTop && { face }) };
    return [...overlaps({ face, ...others }), ...overlaps(shown), ...cropped(find)];
  });
  expect(problems).toEqual({});
});

test('words stay where they are while more of them come, and only lines move up', async () => {
  const { find, simulation, toggle } = await show(1280, 800);
  await toggle();
  await act(async () => simulation.deliver(palStarts({ ...p2, turn: 3, inference: 'p3', seq: 1100 })));
  const seen: { left: number; width: number; bottom: number }[] = [];
  let said = '';
  for (const [index, word] of 'One two three four five six seven'.split(' ').entries()) {
    said = `${said} ${word}`.trim();
    await act(async () =>
      simulation.deliver(palSpeaks(said, { turn: 3, inference: 'p3', seq: 1101 + index })),
    );
    await waitFor(() => expect(find('caption-text')?.textContent).toBe(said));
    const range = document.createRange();
    range.selectNodeContents(find('caption-text') ?? document.body);
    const [first] = range.getClientRects();
    const { left, width, bottom } = box(find('caption-box'));
    seen.push({ left: left + (first?.left ?? 0), width, bottom });
  }
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('there are no words while the transcript is open, unless the application wants both', async () => {
  const without = await show(1280, 800);
  expect(box(without.find('caption-box')).width).toBe(0);
  without.unmount();
  const { find } = await show(1280, 800, { captions: { withTranscript: true, size: 'large' } });
  expect(box(find('caption-box')).width).toBeGreaterThan(0);
  expect(overlaps(parts(find))).toEqual([]);
});

test('a narrow, tall box has the transcript under the face, where Escape does not close it', async () => {
  const { find, isOpen } = await show(300, 900);
  expect(isOpen()).toBe(true);
  expect(box(find('panel')).top).toBeGreaterThanOrEqual(box(find('viewport')).bottom);
  find('composer')?.querySelector<HTMLElement>('textarea, input')?.focus();
  await userEvent.keyboard('{Escape}');
  expect(isOpen()).toBe(true);
});

test('the application can say where the face is in the picture', async () => {
  const { find } = await show(360, 740, { facePosition: '30% 50%' });
  const video = find('pal-video');
  expect(video && getComputedStyle(video).objectPosition).toBe('30% 50%');
});

test('a picture that does not fill its stage ends in the dark, in a light theme as well', async () => {
  await show(360, 740, { theme: 'light' });
  const picture = new Image();
  picture.src = `data:image/png;base64,${await page.screenshot({ save: false })}`;
  await picture.decode();
  const drawing = document.createElement('canvas').getContext('2d');
  drawing?.drawImage(picture, 0, 0, 100, 100);
  // Below the controls
  const [red = 255, green = 255, blue = 255] = drawing?.getImageData(50, 98, 1, 1).data ?? [];
  expect(Math.max(red, green, blue)).toBeLessThan(110);
});

test('when the call ends, the box around the picture brightens softly', async () => {
  const { find, simulation } = await show(360, 740, { theme: 'light' });
  const viewport = find('viewport');
  const shade = () => viewport && getComputedStyle(viewport).boxShadow;
  const dark = shade();
  expect(dark).not.toContain('rgba(0, 0, 0, 0)');
  await act(async () => simulation.palLeaves());
  await waitFor(() => expect(find('ended')).not.toBeNull());
  const durations = viewport?.getAnimations().map(({ effect }) => effect?.getComputedTiming().duration);
  expect(durations).toEqual([500]);
  await atRest();
  expect(shade()).toContain('rgba(0, 0, 0, 0)');
});

test('on a phone, the buttons at the top are beside the status, while the self view is elsewhere', async () => {
  const { find } = await show(360, 740);
  const [status, button] = [box(find('status')), box(find('full-screen-button'))];
  expect(button.top).toBeLessThan(status.bottom);
  expect(button.left).toBeGreaterThan(status.right);
});

test('without a self view, a notice takes its room', async () => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
    new DOMException('No.', 'NotAllowedError'),
  );
  await page.viewport(360, 740);
  const shown = <TavusConversation style={{ height: '100dvh' }} />;
  const { connect, container } = renderConversation(shown, {}, {}, { media: true });
  await connect();
  const notice = await waitFor(() => {
    const found = container.querySelector('[data-tavus-part="notice"]');
    expect(found).not.toBeNull();
    return found;
  });
  await atRest();
  expect(container.querySelector('[data-tavus-part="self-view"]')).toBeNull();
  expect(box(notice).width).toBeGreaterThan(300);
});
