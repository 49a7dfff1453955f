import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import { useSpeaker } from '../../src/hooks/media/useSpeaker';
import { useTavusContext } from '../../src/hooks/react/TavusContext';
import { Conversation } from '../../src/index';
import { simulate } from '../../src/simulator';
import { translatePage } from '../fixtures/translatePage';
import { palSays, palSpeaks, palStarts, palStops, userSays } from '../fixtures/wire';
import { renderConversation } from './renderConversation';
import '../../src/components/styles.css';

type Note = (step: string) => Promise<void>;

/** Runs the steps on an original and on a translated page; both must show the same, except for the translation. */
async function expectSameWhenTranslated(play: (note: Note) => Promise<void>): Promise<void> {
  const original = await playOn(play, () => () => undefined);
  expect(Object.keys(original).length).toBeGreaterThan(0);
  const upperCase = Object.fromEntries(
    Object.entries(original).map(([step, text]) => [step, text.toUpperCase()]),
  );
  const translated = await playOn(play, () => translatePage(document.body), upperCase);
  expect(Object.entries(translated)).toEqual(Object.entries(upperCase));
}

/** Plays the steps and returns the text of each. Devices take real time, so a step ends when its text stays the same. */
async function playOn(
  play: (note: Note) => Promise<void>,
  prepare: () => () => void,
  expected?: Readonly<Record<string, string>>,
) {
  const shown: Record<string, string> = {};
  const stop = prepare();
  onTestFinished(stop);
  await play(async (step) => {
    for (let reads = 0, before: string | undefined; reads < 100; reads += 1) {
      await pause();
      shown[step] = textOf(document.body);
      if (expected ? shown[step] === expected[step] : shown[step] === before) break;
      before = shown[step];
    }
  });
  cleanup();
  stop();
  localStorage.clear();
  return shown;
}

/**
 * Returns the text of the page, part by part, without the digits of the clock. What announces cards has no text, and comes when
 * the browser is idle.
 */
function textOf(page: Element): string {
  const parts = [
    ...page.querySelectorAll('p, h2, li, button, label, [data-tavus-part]:not(:has(p, button))'),
  ];
  return parts
    .map((part) => part.textContent)
    .filter((text) => text !== '')
    .join(' | ')
    .replace(/\d+/g, '0');
}

/** Lets real time pass, for the devices. */
const pause = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 25)));

const partNow = (part: string, state = '') =>
  document.querySelector<HTMLElement>(`[data-tavus-part="${part}"]${state}`);

async function find(part: string, state = ''): Promise<HTMLElement> {
  await expect.poll(() => partNow(part, state), { message: `${part}${state} exists` }).not.toBeNull();
  return partNow(part, state) ?? document.body;
}
const gone = (part: string) => expect.poll(() => partNow(part), { message: `${part} is gone` }).toBeNull();
const press = async (part: string) => fireEvent.click(await find(part));

test('a whole conversation reads the same on a page that the browser translates', async () => {
  await expectSameWhenTranslated(async (note) => {
    const { advance, simulation } = renderConversation(
      <div style={{ width: 900, height: 600 }}>
        <TavusConversation
          hairCheck
          afterCall="Come again."
          preview={{ title: 'Meet Mira.' }}
          style={{ height: 600 }}
        />
      </div>,
      { greeting: 'Good morning.', replies: [], fallback: 'Fine.' },
      { maxDurationMs: 65_000 },
    );
    async function reach(state: string) {
      for (let tries = 0; tries < 400 && !partNow('root', `[data-state="${state}"]`); tries += 1) {
        await pause();
        await advance(50);
      }
      expect(partNow('root')?.dataset.state).toBe(state);
    }
    await note('preview');
    await press('start-button');
    await find('preview-video');
    await note('hair check');
    // The beeps of Chromium's fake microphone would count as speech.
    await press('mic-button');
    await press('camera-button');
    await gone('preview-video');
    await note('no camera');
    await act(async () => press('start-button'));
    await note('initializing');
    await advance(300);
    await note('connecting');
    await advance(1500);
    await note('connected');

    const hear = (...messages: unknown[]) =>
      act(async () => {
        for (const message of messages) simulation.deliver(message);
      });
    const turn = { turn: 3, inference: 'p3' };
    await hear(userSays('What', { turn: 3, inference: 'u3' }));
    await note('a first word of the user');
    await hear(userSays('What is new?', { turn: 3, inference: 'u3' }));
    await note('the user');
    await hear(palSays('See https://tavus.io now, please.', turn), palStarts(turn));
    const words = ['See', 'See https://tavus.io', 'See https://tavus.io now,'];
    for (const [index, text] of words.entries()) {
      await hear(palSpeaks(text, { ...turn, index }));
      await note(`streamed ${index}`);
    }
    await hear(palStops({ ...turn, interrupted: true }));
    await note('interrupted');

    const field = await find('composer-field');
    fireEvent.input(field, { target: { value: 'x'.repeat(20_000) } });
    await press('send-button');
    await note('too long');
    fireEvent.input(field, { target: { value: 'How are you?' } });
    await note('shorter');
    await press('send-button');
    await note('typed');
    for (let tries = 0; tries < 100 && !/fine/i.test(document.body.textContent); tries += 1)
      await advance(250);
    await advance(3000);
    await note('answered');

    const options = ['Monday', 'Tuesday'].map((label) => ({ id: label, label }));
    const show = async (...card: Parameters<typeof simulation.canvas>) => {
      await act(async () => simulation.canvas(...card));
      await advance(100);
    };
    await show({ show: 'question', id: 'q', args: { question: 'Which day?', options } });
    await find('canvas-send');
    await note('a question');
    await press('canvas-send');
    await note('nothing chosen');
    await show({ update: { question: 'Which day, please?' }, id: 'q' });
    await note('another question');
    await show({ show: 'chart', args: { title: 'Cups', data: [{ label: 'May', value: 3 }] } });
    await press('chart-disclosure');
    await note('a chart');
    await press('canvas-close');
    for (let tries = 0; tries < 100 && partNow('canvas-card'); tries += 1) {
      await pause();
      await advance(50);
    }
    await gone('canvas-card');
    await note('no card');

    await act(async () => simulation.network('interrupted'));
    await note('interrupted network');
    await act(async () => simulation.network('connected'));
    await note('network');

    const reader = await find('transcript');
    reader.style.cssText = 'flex: none; height: 60px';
    await note('a small transcript');
    // The transcript may still be following its end.
    const scrollAway = () => {
      reader.scrollTop = 0;
      return partNow('jump-to-latest');
    };
    await expect.poll(scrollAway).not.toBeNull();
    await note('scrolled away');
    await press('jump-to-latest');
    await gone('jump-to-latest');
    await note('at the end');

    await act(async () => simulation.fail('connection-error'));
    await reach('ended');
    await note('lost');
    await press('rejoin-button');
    await reach('connected');
    await note('joined again');
    await act(async () => simulation.palLeaves());
    await reach('ended');
    await note('left by the PAL');
    await press('start-button');
    await reach('connected');
    await note('again');
    await press('end-button');
    await reach('ended');
    await note('ended');
  });
});

test('the widget, its bubble and its pill', async () => {
  await expectSameWhenTranslated(async (note) => {
    // What shows once the devices are open must not depend on when that is.
    const source = simulate({ greeting: '' }, { seed: 1, delayMs: 20, deviceMs: 0, speed: 8, media: false });
    render(<TavusWidget source={source} greeting="Hi there." />);
    await note('closed');
    await press('launcher-greeting');
    await press('start-button');
    await find('root', '[data-state="connected"]');
    await note('open');
    await press('widget-close');
    await find('widget-pill');
    await note('pill');
    await act(async () => source.network('interrupted'));
    await note('interrupted');
    await act(async () => source.network('connected'));
    await note('connected');
    await act(async () => source.palLeaves());
    await find('widget-pill', '[data-state="ended"]');
    await note('ended');
    await press('widget-resume');
    await note('open again');
    await press('widget-close');
    await note('closed again');
  });
});

test('a countdown and a failure to create a conversation', async () => {
  await expectSameWhenTranslated(async (note) => {
    const { connect, advance } = renderConversation(
      <Conversation.TimeLeft />,
      { greeting: '' },
      { maxDurationMs: 3000 },
    );
    await connect();
    await note('first');
    const before = partNow('time-left')?.textContent;
    await expect.poll(() => partNow('time-left')?.textContent).not.toBe(before);
    await note('a second later');
    await advance(0);
    cleanup();
    const failing = renderConversation(<TavusConversation />, {}, {}, { failCreate: true });
    for (const attempt of ['failed', 'failed again']) {
      await act(async () => press('start-button'));
      await failing.advance(500);
      await note(attempt);
    }
  });
});

test('elements that appear next to a text', async () => {
  function Block() {
    const { session } = useTavusContext();
    const { audioBlocked } = useSpeaker();
    return (
      <button type="button" data-tavus-part="block" onClick={() => session.setAudioBlocked(!audioBlocked)}>
        Block
      </button>
    );
  }
  await expectSameWhenTranslated(async (note) => {
    const { connect } = renderConversation(
      <>
        <Conversation.Stage>Words on the stage.</Conversation.Stage>
        <Conversation.AudioUnblock />
        <Conversation.DeviceMenu kind="microphone" />
        <Block />
      </>,
      { greeting: '' },
      {},
      { media: true },
    );
    await note('before');
    await connect();
    await find('pal-video');
    await note('connected');
    await press('block');
    await note('blocked');
    await press('block');
    await note('not blocked');
  });
});
