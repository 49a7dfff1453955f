import { render, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TavusConversation } from '../../src/components/TavusConversation';
import { carriers } from '../daily/renderCarried';
import '../../src/components/styles.css';

/**
 * Behaves like WebKit before a gesture: contexts do not run, a voice from Web Audio has no data, and nothing refuses to
 * play it. The gesture is the next press or key.
 */
function keepSilent() {
  let isSilent = true;
  const { play } = HTMLMediaElement.prototype;
  const waiting: (() => void)[] = [];
  const isVoice = (element: unknown) => element instanceof HTMLAudioElement && isSilent;
  const hold = (event: Event) => {
    if (!(event.target instanceof HTMLAudioElement) || !isSilent) return;
    event.stopImmediatePropagation();
    event.target.pause();
  };
  const allow = () => {
    isSilent = false;
    for (const go of waiting.splice(0)) go();
    for (const voice of document.querySelectorAll('audio')) voice.dispatchEvent(new Event('loadedmetadata'));
  };
  const playing = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (
    this: HTMLMediaElement,
  ) {
    if (!isVoice(this)) return play.call(this);
    return new Promise<void>((resolve, reject) => {
      waiting.push(() => void play.call(this).then(resolve, reject));
    });
  });
  const { get } = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'readyState') ?? {};
  const reading = vi.spyOn(HTMLMediaElement.prototype, 'readyState', 'get').mockImplementation(function (
    this: HTMLMediaElement,
  ) {
    return isVoice(this) ? HTMLMediaElement.HAVE_NOTHING : get?.call(this);
  });
  // Earlier presses in this window count as gestures.
  const activation = vi
    .spyOn(navigator, 'userActivation', 'get')
    .mockImplementation(() => ({ hasBeenActive: !isSilent, isActive: !isSilent }) as UserActivation);
  const autoplay = vi
    .spyOn(HTMLMediaElement.prototype, 'autoplay', 'set')
    .mockImplementation(() => undefined);
  for (const type of ['loadedmetadata', 'playing']) window.addEventListener(type, hold, true);
  window.addEventListener('pointerup', allow);
  onTestFinished(() => {
    for (const type of ['loadedmetadata', 'playing']) window.removeEventListener(type, hold, true);
    window.removeEventListener('pointerup', allow);
    for (const spy of [playing, reading, activation, autoplay]) spy.mockRestore();
  });
}

for (const { name, open, dailyOptions } of carriers) {
  test(`${name}: a voice that the browser keeps silent is offered, captions go on, and one tap cures it`, async () => {
    keepSilent();
    const source = open({ greeting: 'Good to see you.' });
    render(
      <TavusConversation
        source={source}
        dailyOptions={dailyOptions}
        autoStart
        style={{ width: 900, height: 600 }}
      />,
    );
    const hear = await screen.findByRole('button', { name: 'Tap to hear' });
    await waitFor(() => expect(screen.getAllByText(/Good to see you/).length).toBeGreaterThan(0));
    source.say('Nobody can hear this yet.');
    await waitFor(() => expect(screen.getAllByText(/Nobody can hear this/).length).toBeGreaterThan(0));
    expect(document.contains(hear)).toBe(true);
    await userEvent.click(hear);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Tap to hear' })).toBeNull());
    await waitFor(() => expect(document.querySelector('audio')?.paused).toBe(false));
  });

  test(`${name}: a press elsewhere cures it as well`, async () => {
    keepSilent();
    const source = open({ greeting: '' });
    render(
      <TavusConversation
        source={source}
        dailyOptions={dailyOptions}
        autoStart
        style={{ width: 900, height: 600 }}
      />,
    );
    await screen.findByRole('button', { name: 'Tap to hear' });
    await screen.findByText('Live');
    const stage = document.querySelector('[data-tavus-part="stage"]');
    if (stage) await userEvent.click(stage);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Tap to hear' })).toBeNull());
  });

  test(`${name}: nothing is offered while the voice plays`, async () => {
    const source = open({ greeting: 'Good to see you.' });
    render(<TavusConversation source={source} dailyOptions={dailyOptions} autoStart />);
    await waitFor(() => expect(screen.getAllByText(/Good to see you/).length).toBeGreaterThan(0));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(screen.queryByRole('button', { name: 'Tap to hear' })).toBeNull();
  });
}
