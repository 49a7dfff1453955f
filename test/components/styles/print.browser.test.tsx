/// <reference types="@vitest/browser-playwright" />
/// <reference types="vite/client" />
import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { TavusWidget } from '../../../src/components/widget/TavusWidget';
import { defineTavusElements } from '../../../src/elements/defineTavusElements';
import { simulate } from '../../../src/simulator';
import { needsChromium } from '../../engines/engine';
import { showCall } from './showCall';
import '../../../src/components/styles.css';

beforeEach((context) => needsChromium(context, 'emulates'));
afterEach(() => print(false));

test('of a call, only the transcript prints, in full and without its colors', async () => {
  const { container } = await showCall({ theme: 'dark' });
  const text = () => container.querySelector('[data-tavus-part="utterance-text"]') ?? container;
  const transcript = container.querySelector('[data-tavus-part="transcript"]') ?? container;
  const long = transcript.appendChild(document.createElement('div'));
  long.style.height = '3000px';
  await print();
  expect(visibleParts(container)).toEqual([
    'transcript',
    'transcript-rows',
    'utterance',
    'utterance-speaker',
    'utterance-text',
  ]);
  expect(getComputedStyle(text()).color).toBe('rgb(0, 0, 0)');
  expect(getComputedStyle(text()).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  expect(transcript.getBoundingClientRect().height).toBeGreaterThan(3000);
});

test('a conversation without a transcript leaves no gap in print, even if it has a height', async () => {
  const { container } = render(<TavusConversation style={{ height: '100dvh' }} />);
  expect(container.getBoundingClientRect().height).toBe(window.innerHeight);
  await print();
  expect(visibleParts(container)).toEqual([]);
  expect(container.getBoundingClientRect().height).toBe(0);
});

test.each([false, true])('the widget does not print (open: %s)', async (defaultOpen) => {
  const { container, findByRole } = render(
    <TavusWidget source={simulate()} defaultOpen={defaultOpen} greeting="Hi" />,
  );
  if (defaultOpen) await findByRole('button', { name: 'Start conversation' });
  expect(visibleParts(container)).not.toEqual([]);
  await print();
  expect(visibleParts(container)).toEqual([]);
});

test('the elements do not print', async () => {
  defineTavusElements();
  const container = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => container.remove());
  container.innerHTML =
    '<tavus-widget deployment-id="d1"></tavus-widget><tavus-embed simulate></tavus-embed>';
  const shadows = () =>
    [...container.children].flatMap(({ shadowRoot }) => (shadowRoot ? visibleParts(shadowRoot) : []));
  expect(shadows()).not.toEqual([]);
  await print();
  expect(shadows().filter((part) => part !== 'embed')).toEqual([]);
  expect(container.getBoundingClientRect().height).toBe(0);
});

function visibleParts(container: ParentNode): string[] {
  return [...container.querySelectorAll('[data-tavus-part]')]
    .filter((part) => part.checkVisibility() && getComputedStyle(part).clipPath === 'none')
    .filter((part) => getComputedStyle(part).display !== 'contents')
    .map((part) => part.getAttribute('data-tavus-part') ?? '');
}

async function print(on = true): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { media: on ? 'print' : '' });
  // Size observers react after a frame.
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
