import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation } from '../../src/components/TavusConversation';
import { simulate } from '../../src/simulator';
import '../../src/components/styles.css';

afterEach(() => void vi.restoreAllMocks());

test('a conversation in a real browser has video, voice, microphone and text, and cleans up completely', async () => {
  const simulation = simulate({}, { seed: 3, speed: 3, delayMs: 20 });
  const cameras: MediaStreamTrack[] = [];
  const { unmount, container } = render(
    <TavusConversation source={simulation} style={{ height: 600, width: 900 }} />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await screen.findByRole('button', { name: 'Mute microphone' });

  await waitFor(() => {
    const videos = [...container.querySelectorAll('video')];
    expect(videos.map(({ videoWidth }) => videoWidth > 0)).toEqual([true, true]);
    for (const { srcObject } of videos)
      if (srcObject instanceof MediaStream) cameras.push(...srcObject.getTracks());
  });
  await waitFor(() => {
    const voice = document.querySelector('audio');
    expect(voice?.srcObject).toBeInstanceOf(MediaStream);
    expect(voice?.paused).toBe(false);
  });
  // The greeting may already be over.
  simulation.say('La '.repeat(500));
  const stage = container.querySelector<HTMLElement>('[data-tavus-part="stage"]');
  await waitFor(() =>
    expect(Number(stage?.style.getPropertyValue('--tavus-audio-level'))).toBeGreaterThan(0),
  );

  await page.getByRole('textbox', { name: 'Message' }).fill('Tell me a story');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.getAllByText(/lighthouse/).length).toBeGreaterThan(0));

  unmount();
  await waitFor(() =>
    expect(simulation.calls).toEqual([{ joins: 1, leaves: 1, destroys: 1, listeners: 0, timers: 0 }]),
  );
  expect(cameras.map(({ readyState }) => readyState)).toEqual(cameras.map(() => 'ended'));
});

test('blocked audio shows a button that starts playback', async () => {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play');
  play.mockRejectedValue(new DOMException('no gesture', 'NotAllowedError'));
  const simulation = simulate({}, { seed: 3, delayMs: 20 });
  render(<TavusConversation source={simulation} autoStart style={{ height: 600, width: 900 }} />);
  const hear = await screen.findByRole('button', { name: 'Tap to hear' });
  await screen.findAllByText(/Hi, I am Mira/);
  play.mockRestore();
  await userEvent.click(hear);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Tap to hear' })).toBeNull());
});
