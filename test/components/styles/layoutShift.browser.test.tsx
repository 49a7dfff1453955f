import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { needsChromium } from '../../engines/engine';
import { palSpeaks, palStarts, palStops, userSays } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';
import { atRest } from './atRest';
import '../../../src/components/styles.css';

/** What Chromium reports, as far as this test reads it. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** What moves after a press does not move by itself. */
const pressing = 'pressing';

/** Collects what moves by itself, with the step of the conversation in which it did, and scripts that hold up the page. */
function watchPage() {
  const moved: string[] = [];
  const long: string[] = [];
  let step = '';
  let sum = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries) {
      if (entry.entryType === 'longtask') long.push(`${step}: ${entry.duration} ms`);
      else if (step !== pressing) {
        const { value, sources } = entry as Shift;
        const names = sources.map(({ node }) => nameOf(node));
        // Lines that roll up are what captions are, and rows that do are what a transcript is.
        if (names.every((name) => name.startsWith('caption'))) continue;
        if (names.some((name) => name.startsWith('utterance'))) continue;
        sum += value;
        moved.push(`${step}: ${value.toFixed(5)} ${sources.map(placesOf).join(', ')}`);
      }
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  for (const type of ['layout-shift', 'longtask']) observer.observe({ type });
  onTestFinished(() => observer.disconnect());
  return {
    moved,
    long,
    sum: () => sum,
    /** Waits until everything of the last step has been drawn and reported. */
    async begin(name: string) {
      await atRest();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      await pause(50);
      note(observer.takeRecords());
      step = name;
    },
  };
}

function placesOf({ node, previousRect, currentRect }: Shift['sources'][number]): string {
  const [from, to] = [previousRect, currentRect].map(({ x, y, width, height }) =>
    [x, y, width, height].map(Math.round).join(' '),
  );
  return `${nameOf(node)} (${from} → ${to})`;
}

function nameOf(node: Node | null): string {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('[data-tavus-part]')?.getAttribute('data-tavus-part') ?? String(element?.localName);
}

test.for([
  [1280, 800],
  [360, 740],
] as const)(
  'at %d × %d, nothing moves by itself in a whole conversation',
  async ([width, height], context) => {
    needsChromium(context, 'measures layout shifts');
    await page.viewport(width, height);
    document.body.style.margin = '0';
    const { container, simulation, advance } = renderConversation(
      <TavusConversation hairCheck style={{ height: '100dvh' }} />,
      { greeting: '' },
      {},
      { media: true },
    );
    const shown = (...names: string[]) =>
      waitFor(() => {
        const missing = names.filter((name) => !container.querySelector(`[data-tavus-part="${name}"]`));
        expect(missing).toEqual([]);
      });
    const { begin, moved, long, sum } = watchPage();
    const press = async (name: string, next: string) => {
      await begin(pressing);
      await page.getByRole('button', { name }).click();
      await pause(300);
      await begin(next);
    };

    await begin('start');
    await press('Start conversation', 'hair check');
    await shown('preview-video', 'device-select');
    await press('Join now', 'connecting');
    for (let time = 0; time < 15; time += 1) {
      await advance(100);
      await pause(20);
    }
    await shown('pal-video', 'self-video', 'picture-in-picture-button');

    await begin('the PAL speaks');
    await act(async () => simulation.deliver(palStarts({ turn: 2, inference: 'p1' })));
    let said = '';
    for (const [index, word] of 'We have three plans, and most people take the middle one of them. '
      .repeat(4)
      .trim()
      .split(' ')
      .entries()) {
      said = `${said} ${word}`.trim();
      const chunk = { turn: 2, inference: 'p1' };
      await act(async () => simulation.deliver(palSpeaks(said, chunk)));
      if (index === 4 && container.querySelector('[data-open="false"]')) {
        await shown('caption-text');
        await begin('captions');
      }
      if (index === 30) {
        const isOpen = container.querySelector('[data-open="true"]');
        await press(isOpen ? 'Hide transcript' : 'Show transcript', 'after the transcript');
        await press(isOpen ? 'Show transcript' : 'Hide transcript', 'more words');
      }
    }
    await act(async () => simulation.deliver(palStops({ turn: 2, inference: 'p1' })));
    await advance(5000);

    await begin('the user speaks');
    await act(async () => simulation.deliver(userSays('That sounds good.', { turn: 3 })));
    await advance(5000);

    await begin('typing');
    if (!container.querySelector('[data-open="true"]')) await press('Show transcript', 'typing');
    await userEvent.fill(screen.getByRole('textbox', { name: 'Message' }), 'Which one do you take?');
    await press('Send', 'an answer');
    // In steps of a few frames, as words arrive.
    for (let time = 0; time < 150; time += 1) {
      await advance(100);
      await new Promise(requestAnimationFrame);
    }
    await press('Hide transcript', 'a tool');

    await act(async () => simulation.callTool('look_up', {}));
    await advance(1000);
    await pause(500);

    await begin('a card');
    await act(async () =>
      simulation.canvas({
        show: 'question',
        args: {
          question: 'Which day suits you?',
          options: [
            { id: 'a', label: 'Monday' },
            { id: 'b', label: 'Friday' },
          ],
        },
      }),
    );
    await advance(100);
    await shown('canvas-title', 'canvas-option');
    await begin('the card goes');
    await act(async () => simulation.canvas({ clear: true }));
    await advance(1000);
    await waitFor(() => expect(container.querySelector('[data-tavus-part="canvas-card"]')).toBeNull());

    await begin('the network breaks off');
    await act(async () => simulation.network('interrupted'));
    await shown('notice');
    await begin('the network is back');
    await act(async () => simulation.network('connected'));
    await advance(1000);
    await waitFor(() => expect(container.querySelector('[data-tavus-part="notice"]')).toBeNull());

    await begin('the PAL leaves');
    await act(async () => simulation.palLeaves());
    await advance(1000);
    await shown('ended');
    await begin('over');

    // Scripts of the test itself hold up the page as well, so this is only told.
    await context.annotate(`Long tasks: ${long.join(', ') || 'none'}`);
    expect(moved.filter(() => sum() > 0.005)).toEqual([]);
  },
);
