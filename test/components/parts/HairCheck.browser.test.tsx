import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation, type TavusConversationProps } from '../../../src/components/TavusConversation';
import * as arabic from '../../../src/locales/ar';
import * as german from '../../../src/locales/de';
import { needsChromium } from '../../engines/engine';
import { atRest, boxesAtRest } from '../styles/atRest';
import '../../../src/components/styles.css';

beforeEach(() => void document.body.style.setProperty('margin', '0'));
afterEach(() => vi.restoreAllMocks());

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

async function openHairCheck(props: TavusConversationProps = {}): Promise<Element> {
  const { container } = render(<TavusConversation hairCheck {...props} style={{ height: '100dvh' }} />);
  await userEvent.click(screen.getByRole('button', { name: props.labels?.start ?? 'Start conversation' }));
  return container;
}

/** Records how much of the page jumps from now on, whether or not the visitor has just pressed something. */
function watchShifts(): () => string[] {
  const jumps: string[] = [];
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries) jumps.push(JSON.stringify(entry));
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  onTestFinished(() => observer.disconnect());
  return () => {
    note(observer.takeRecords());
    return jumps;
  };
}

/** Makes the browser answer late, as it does when it must find devices or ask the visitor. */
function answerLate(refusal?: DOMException): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const list = mediaDevices.enumerateDevices.bind(mediaDevices);
  vi.spyOn(mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
    await pause(400);
    if (refusal) throw refusal;
    return open(wanted);
  });
  vi.spyOn(mediaDevices, 'enumerateDevices').mockImplementation(async () => {
    await pause(150);
    return list();
  });
}

test.for([
  [1280, 760],
  [360, 740],
  [740, 360],
] as const)(
  'at %d × %d, nothing moves while permissions and devices arrive',
  async ([width, height], context) => {
    needsChromium(context, 'measures layout shifts');
    await page.viewport(width, height);
    for (const refusal of [undefined, new DOMException('No.', 'NotAllowedError')]) {
      answerLate(refusal);
      const container = await openHairCheck();
      const shifts = watchShifts();
      const arrived = refusal ? 'media-help' : 'preview-video';
      await waitFor(() => {
        expect(container.querySelectorAll('[data-tavus-part="device-select"]')).toHaveLength(3);
        expect(container.querySelector(`[data-tavus-part="${arrived}"]`)).not.toBeNull();
      });
      await atRest();
      await pause(100);
      expect(shifts()).toEqual([]);
      cleanup();
      vi.restoreAllMocks();
    }
  },
);

test.each([
  [740, 360],
  [360, 640],
  [320, 480],
])('at %d × %d, the button to join is in view without scrolling', async (width, height) => {
  await page.viewport(width, height);
  const container = await openHairCheck();
  const [actions] = await boxesAtRest(container, 'hair-check-actions', 'preview-video');
  expect(actions.height).toBeLessThan(60);
  expect(actions.bottom).toBeLessThanOrEqual(height);
  expect(actions.bottom).toBeGreaterThan(height / 2);
});

test('on an Arabic page, the arrow of a list is where the page has it, with room beside every name', async () => {
  const container = await openHairCheck(arabic);
  await waitFor(() =>
    expect(container.querySelectorAll('[data-tavus-part="device-select"]')).toHaveLength(3),
  );
  for (const list of container.querySelectorAll('[data-tavus-part="device-select"]')) {
    const { backgroundPositionX, paddingLeft, paddingRight, textAlign } = getComputedStyle(list);
    // The icon is at the right, and these names are English.
    expect(textAlign).toBe('end');
    expect(backgroundPositionX).toMatch(/^13px, 19px/);
    expect([paddingLeft, paddingRight]).toEqual(['40px', '40px']);
  }
});

test.each([
  [320, 568],
  [320, 640],
  [360, 740],
  [740, 360],
])(
  'at %d × %d, the help for blocked devices is read without scrolling in the picture',
  async (width, height) => {
    const refused = new DOMException('No.', 'NotAllowedError');
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(refused);
    await page.viewport(width, height);
    for (const language of [{}, german, arabic]) {
      const container = await openHairCheck(language);
      const [picture, help] = await boxesAtRest(container, 'hair-check-picture', 'media-help');
      const [controls] = await boxesAtRest(container, 'mic-button');
      expect(help.top).toBeGreaterThanOrEqual(picture.top);
      expect(help.bottom).toBeLessThanOrEqual(controls.top);
      expect(controls.bottom).toBeLessThanOrEqual(picture.bottom);
      const [join] = await boxesAtRest(container, 'hair-check-actions');
      expect(join.bottom).toBeLessThanOrEqual(height);
      cleanup();
    }
  },
);
