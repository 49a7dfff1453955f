import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { TavusConversation, type TavusConversationProps } from '../../src/components/TavusConversation';
import type { Script } from '../../src/simulator';
import { renderConversation } from '../../src/testing';
import { playAsMicrophone } from '../fixtures/sounds/playAsMicrophone';
import { boxesAtRest } from './styles/atRest';
import '../../src/components/styles.css';

function show(props: TavusConversationProps = {}, script: Script = {}) {
  const options = { speed: 3, delayMs: 20, deviceMs: 0 };
  const rendered = renderConversation(<TavusConversation {...props} style={{ height: 600, width: 400 }} />, {
    script,
    clock: 'real',
    options,
    provider: props,
  });
  const part = (name: string) => rendered.container.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);
  const connected = () =>
    waitFor(() => {
      expect(part('root')?.dataset.state).toBe('connected');
      expect(part('self-video')).not.toBeNull();
    });
  return { ...rendered, part, connected };
}

test('the hair check uses the real camera before the call exists, and the call goes on with it', async () => {
  const { part, simulation } = show({ hairCheck: true });
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await waitFor(() => expect(part('preview-video')).not.toBeNull());
  const stream = (part('preview-video') as HTMLVideoElement).srcObject as MediaStream;
  await waitFor(() =>
    expect(Number(part('level-meter')?.style.getPropertyValue('--tavus-audio-level'))).toBeGreaterThan(0),
  );
  expect(simulation.calls).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Join now' }));
  await screen.findByRole('button', { name: 'Mute microphone' });
  expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['live']);
  await userEvent.click(await screen.findByRole('button', { name: 'End conversation' }));
  await waitFor(() => expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']));
});

test('a device name keeps its own text direction, so an ellipsis cuts off its end and not its beginning', async () => {
  const { part } = show({ hairCheck: true, locale: 'ar' });
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await waitFor(() => expect(part('device-select')?.textContent).toMatch(/^(Fake|Default|Mock)/));
  expect(getComputedStyle(part('hair-check') as HTMLElement).direction).toBe('rtl');
  expect(getComputedStyle(part('device-select') as HTMLElement).direction).toBe('ltr');
});

test('the self view follows the pointer and settles in the nearest corner', async () => {
  const { part, connected } = show({ autoStart: true });
  await connected();
  const handle = screen.getByRole('button', { name: /Move your video/ });
  const box = part('viewport') as HTMLElement;
  await hand.dragAndDrop(handle, box, { targetPosition: { x: 60, y: 520 } });
  await waitFor(() => expect(part('self-view')?.dataset.corner).toBe('bottom-left'));
  await waitFor(() => {
    const [self, view] = [part('self-view'), box].map((element) => element?.getBoundingClientRect());
    expect((self?.left ?? 0) - (view?.left ?? 0)).toBeLessThan(300);
  });
  handle.focus();
  await userEvent.keyboard('{ArrowUp}{ArrowRight}');
  expect(part('self-view')?.dataset.corner).toBe('top-right');
  await hand.click(handle);
  await waitFor(() => expect(part('self-view')?.dataset.corner).toBe('bottom-right'));
});

test('picture in picture and full screen are offered if and only if the browser supports them', async () => {
  const { connected } = show({ autoStart: true });
  await connected();
  expect(screen.queryAllByRole('button', { name: 'Full screen' })).toHaveLength(
    document.fullscreenEnabled ? 1 : 0,
  );
  await waitFor(() =>
    expect(screen.queryAllByRole('button', { name: 'Picture in picture' })).toHaveLength(
      document.pictureInPictureEnabled ? 1 : 0,
    ),
  );
});

test('controls hide while the mouse is idle and reappear on pointer or keyboard input', async () => {
  const { part, connected } = show({ autoStart: true });
  await connected();
  const view = part('viewport') as HTMLElement;
  const move = (pointerType: string) =>
    view.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType }));
  move('mouse');
  await waitFor(() => expect(view.hasAttribute('data-idle')).toBe(true));
  await waitFor(() => expect(getComputedStyle(part('controls') as HTMLElement).opacity).toBe('0'));
  await userEvent.tab();
  expect(view.hasAttribute('data-idle')).toBe(false);
  move('mouse');
  move('touch');
  expect(view.hasAttribute('data-idle')).toBe(false);
});

test("the PAL's slides fill the stage, and the PAL appears next to them", async () => {
  const { container, part, simulation, connected } = show({ autoStart: true });
  await connected();
  simulation.showSlides(true);
  await waitFor(() => expect(part('pal-screen')).not.toBeNull());
  const [slides, pal] = await boxesAtRest(container, 'pal-screen', 'pal-video');
  expect(slides.width).toBeGreaterThan(2 * pal.width);
  simulation.showSlides(false);
  await waitFor(() => expect(part('pal-screen')).toBeNull());
});

test('speaking while muted shows a notice until the visitor unmutes', async () => {
  const microphone = playAsMicrophone();
  const { connected } = show({ autoStart: true }, { greeting: '', replies: [] });
  await connected();
  // A microphone that is muted before it is open stays closed.
  await microphone.opened();
  expect(screen.queryByText(/You’re muted/)).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Mute microphone' }));
  await microphone.playSpeech();
  // A busy machine plays the speech with gaps, so it takes several of its repetitions.
  await screen.findByText(/You’re muted/, {}, { timeout: 25_000 });
  await userEvent.click(await screen.findByRole('button', { name: 'Unmute microphone' }));
  await waitFor(() => expect(screen.queryByText(/You’re muted/)).toBeNull());
});
