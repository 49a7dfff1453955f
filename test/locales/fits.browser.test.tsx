import { act, cleanup, render, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import * as Conversation from '../../src/components/Conversation';
import { ChallengeScreen } from '../../src/components/hosted/ChallengeScreen';
import { TavusProvider } from '../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import { manualClock, simulate } from '../../src/simulator';
import { TavusError } from '../../src/state/TavusError';
import { atRest, boxesAtRest } from '../components/styles/atRest';
import { cutTexts } from './cutTexts';
import { english, type Table, tables } from './tables';
import '../../src/components/styles.css';

const languages: readonly Table[] = [{ labels: english, locale: 'en' }, ...Object.values(tables)];
const tall = { height: '100dvh' };

beforeEach(async () => {
  await page.viewport(320, 640);
  document.body.style.margin = '0';
});
afterEach(() => vi.restoreAllMocks());

/** Renders one thing, whose texts are then looked at in one language after the other. */
function show(whole: (language: Table) => ReactElement) {
  const { container, rerender } = render(whole(languages[0] ?? { labels: english, locale: 'en' }));
  const cut: string[] = [];
  return {
    container,
    cut,
    async look(state: string): Promise<void> {
      for (const language of languages) {
        rerender(whole(language));
        await atRest();
        expect(container.textContent).not.toBe('');
        cut.push(...cutTexts(container).map((text) => `${state}, ${language.locale}: ${text}`));
      }
    },
    press(part: string): Promise<void> {
      const found = container.querySelector(`[data-tavus-part="${part}"]`);
      if (!found) throw new Error(`There is no ${part}.`);
      return userEvent.click(found);
    },
  };
}

test('the screens before a call fit into 320 px in every language, also without permission', async () => {
  const clock = manualClock();
  const source = simulate({}, { clock, seed: 1, media: false });
  const { container, cut, look, press } = show((language) => (
    <TavusConversation hairCheck source={source} {...language} style={tall} />
  ));
  await look('preview');
  await press('start-button');
  await waitFor(() => expect(container.querySelector('[data-tavus-part="preview-video"]')).not.toBeNull());
  await look('hair check');
  await press('camera-button');
  await look('hair check, camera off');
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
    new DOMException('No.', 'NotAllowedError'),
  );
  await press('back-button');
  await press('start-button');
  await boxesAtRest(container, 'media-help');
  await look('hair check, blocked');
  expect(cut).toEqual([]);
});

test('a call and its end fit into 320 px in every language', async () => {
  const clock = manualClock();
  const simulation = simulate({}, { clock, seed: 1, media: true });
  const { container, cut, look, press } = show((language) => (
    <TavusConversation source={simulation} {...language} style={tall} />
  ));
  await press('start-button');
  await look('connecting');
  await act(() => clock.advance(2500));
  await boxesAtRest(container, 'self-view');
  await look('call');
  await press('device-menu-button');
  await boxesAtRest(container, 'device-menu');
  await look('menu');
  await userEvent.keyboard('{Escape}');
  simulation.network('interrupted');
  await boxesAtRest(container, 'notice');
  await look('reconnecting');
  simulation.network('connected');
  await press('panel-toggle');
  await boxesAtRest(container, 'transcript');
  await look('transcript');
  simulation.palLeaves();
  await boxesAtRest(container, 'ended');
  await look('ended');
  expect(cut).toEqual([]);
});

test('errors fit into 320 px in every language', async () => {
  const cut: string[] = [];
  for (const code of ['media-refused', 'unsupported-browser', 'room-full', 'pal-timeout'] as const) {
    const create = () => Promise.reject(new TavusError(code, 'No.', { hint: '' }));
    const source = { key: code, create };
    const shown = show((language) => (
      <TavusConversation autoStart source={source} {...language} style={tall} />
    ));
    await boxesAtRest(shown.container, 'ended');
    await shown.look(code);
    cut.push(...shown.cut);
    cleanup();
  }
  expect(cut).toEqual([]);
});

test('the widget fits into 320 px in every language', async () => {
  const simulation = simulate({}, { seed: 1, delayMs: 20, speed: 8 });
  const { container, cut, look, press } = show((language) => (
    <TavusWidget source={simulation} closeBehavior="ask" greeting="?" {...language} />
  ));
  await look('launcher');
  await press('launcher');
  await boxesAtRest(container, 'widget-panel', 'start-button');
  await look('panel');
  await press('start-button');
  await boxesAtRest(container, 'self-view');
  await press('widget-close');
  await boxesAtRest(container, 'close-question');
  await look('end question');
  await press('close-keep');
  await boxesAtRest(container, 'widget-pill');
  await look('pill');
  expect(cut).toEqual([]);
});

test('password, captcha, consent and feedback fit into 320 px in every language', async () => {
  const simulation = simulate({}, { seed: 1, delayMs: 20, speed: 8 });
  const answer = () => undefined;
  const { container, cut, look } = show((language) => (
    <TavusProvider source={simulation} {...language}>
      <Conversation.Root>
        <ChallengeScreen challenge={{ kind: 'password', captcha: undefined, answer }} />
        <ChallengeScreen challenge={{ kind: 'captcha', captcha: undefined, answer }} />
        <Conversation.Consent version="1" href="/terms">
          {null}
        </Conversation.Consent>
      </Conversation.Root>
    </TavusProvider>
  ));
  await boxesAtRest(container, 'challenge');
  await look('questions');
  expect(cut).toEqual([]);
});

test('finds what is cut: in a button, in a clipping box, in a field, and beyond the window', () => {
  const whole = (
    <button type="button" style={{ inlineSize: 200 }}>
      Fits
    </button>
  );
  const { container } = render(
    <div style={{ whiteSpace: 'nowrap' }}>
      {whole}
      <button type="button" style={{ inlineSize: 40 }}>
        In a button
      </button>
      <p style={{ inlineSize: 40, overflow: 'hidden', textOverflow: 'ellipsis' }}>With an ellipsis</p>
      <p style={{ blockSize: 8, overflow: 'clip' }}>Too high</p>
      <input placeholder="In a field" style={{ inlineSize: 40 }} />
      <p style={{ marginInlineStart: 300 }}>Beyond the window</p>
    </div>,
  );
  const cut = ['In a button', 'With an ellipsis', 'Too high', 'Beyond the window', 'In a field'];
  expect(cutTexts(container)).toEqual(cut);
});
