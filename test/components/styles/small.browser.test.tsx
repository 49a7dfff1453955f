import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation, type TavusConversationProps } from '../../../src/components/TavusConversation';
import * as arabic from '../../../src/locales/ar';
import * as german from '../../../src/locales/de';
import { needsChromium } from '../../engines/engine';
import { atRest, boxesAtRest } from './atRest';
import { touch } from './phone';
import { showCall } from './showCall';
import { unreachable } from './unreachable';
import '../../../src/components/styles.css';

const sizes = [
  [320, 180],
  [280, 160],
  [200, 300],
  [360, 200],
] as const;

const languages = { English: {}, German: german, Arabic: arabic };

const mouse = sizes.flatMap(([width, height]) =>
  Object.entries(languages).map(([name, language]) => ({ width, height, name, language, touch: false })),
);

/** With a finger, targets are larger. */
const finger = sizes.map(([width, height]) => ({
  width,
  height,
  name: 'English, by finger',
  language: {},
  touch: true,
}));

const cases = [...mouse, ...finger].map((at) => ({ ...at, size: `${at.width} × ${at.height}` }));

afterEach(() => touch(false));

const click = (container: Element, part: string) => {
  const found = container.querySelector(`[data-tavus-part="${part}"]`);
  if (!found) throw new Error(`There is no ${part}.`);
  return userEvent.click(found);
};

async function showHairCheck(language: TavusConversationProps) {
  const { container } = render(<TavusConversation hairCheck {...language} style={{ height: '100dvh' }} />);
  const preview = unreachable(container);
  await click(container, 'start-button');
  await waitFor(() => {
    expect(container.querySelectorAll('[data-tavus-part="device-select"]').length).toBeGreaterThan(1);
    expect(container.querySelector('[data-tavus-part="preview-video"]')).not.toBeNull();
  });
  await atRest();
  return { container, preview };
}

test.for(cases)('at $size, every control before the call can be reached in $name', async (at, context) => {
  if (at.touch) needsChromium(context, 'emulates');
  await touch(at.touch);
  await page.viewport(at.width, at.height);
  document.body.style.margin = '0';
  const { container, preview } = await showHairCheck(at.language);
  expect({ preview, hairCheck: unreachable(container) }).toEqual({ preview: [], hairCheck: [] });
});

test.for(cases)(
  'at $size, every control of the call and after it can be reached in $name',
  async (at, context) => {
    if (at.touch) needsChromium(context, 'emulates');
    await touch(at.touch);
    await page.viewport(at.width, at.height);
    const { container, simulation } = await showCall(at.language);
    const found: Record<string, string[]> = {};
    const look = async (state: string) => {
      await atRest();
      found[state] = unreachable(container);
    };
    await look('call');
    await click(container, 'device-menu-button');
    found.menu = unreachable(container.querySelector('[role="menu"]') ?? container);
    await userEvent.keyboard('{Escape}');
    simulation.network('interrupted');
    await boxesAtRest(container, 'notice');
    await look('notice');
    simulation.network('connected');
    await click(container, 'panel-toggle');
    await look('panel');
    simulation.palLeaves();
    await boxesAtRest(container, 'ended');
    await look('ended');
    if (container.querySelector('[data-open="true"]')) {
      await click(container, 'panel-toggle');
      await look('ended without panel');
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
  },
);

test.each(sizes)('at %d × %d, a conversation that failed can be tried again', async (width, height) => {
  await page.viewport(width, height);
  document.body.style.margin = '0';
  const source = { key: 'broken', create: () => Promise.reject(new Error('No.')) };
  const { container } = render(<TavusConversation autoStart source={source} style={{ height: '100dvh' }} />);
  await boxesAtRest(container, 'ended');
  expect(unreachable(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  cleanup();
});
