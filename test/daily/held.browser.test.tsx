import { createStore } from 'jotai/vanilla';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Stage } from '../../src/components/parts/Stage';
import { type Microphone, useMicrophone } from '../../src/hooks/media/useMicrophone';
import { useMutedSpeech } from '../../src/hooks/media/useMutedSpeech';
import { playAsMicrophone } from '../fixtures/sounds/playAsMicrophone';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveNothing();
});

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  test('a microphone that is closed during the greeting sends nothing until then, and its speech draws no hint', async () => {
    const sound = playAsMicrophone();
    const reports: boolean[] = [];
    let microphone: Microphone | undefined;
    function Watch() {
      microphone = useMicrophone();
      reports.push(useMutedSpeech());
      return null;
    }
    const carried = open({ greeting: '' });
    const call = renderCall({ source: carried, dailyOptions, muteDuringGreeting: true }, <Watch />);
    await call.start();
    await expect.poll(() => call.daily?.participants().local.tracks.audio.state).toBe('off');
    expect(call.daily?.localAudio()).toBe(false);
    await expect.poll(() => [microphone?.enabled, microphone?.mutedByGreeting]).toEqual([false, true]);
    await sound.playSpeech();
    expect(new Set(reports)).toEqual(new Set([false]));
    expect(call.daily?.localAudio()).toBe(false);
    carried.say('Hello there.');
    await expect
      .poll(() => call.daily?.participants().local.tracks.audio.state, { timeout: 8000 })
      .toBe('playable');
    await expect.poll(() => [microphone?.enabled, microphone?.mutedByGreeting]).toEqual([true, false]);
  });

  test('the PAL is neither heard nor seen before its picture moves', async () => {
    const frames: VideoFrameRequestCallback[] = [];
    vi.spyOn(HTMLVideoElement.prototype, 'requestVideoFrameCallback').mockImplementation((frame) =>
      frames.push(frame),
    );
    const carried = open({ greeting: 'Welcome.' });
    // A store of its own, because daily-react still knows the participants of the last call in the shared one.
    const provider = { source: carried, dailyOptions, jotaiStore: createStore(), revealWhenPlaying: true };
    const call = renderCall(provider, <Stage />);
    const heard: boolean[] = [];
    const voices = () => [...call.container.querySelectorAll('audio')];
    const watch = setInterval(() => heard.push(voices().length > 0), 5);
    await call.start();
    await expect.poll(() => frames.length).toBeGreaterThan(0);
    expect(call.container.querySelector('video')?.style.opacity).toBe('0');
    expect(new Set(heard)).toEqual(new Set([false]));
    clearInterval(watch);
    for (const frame of frames.splice(0)) frame(0, {} as VideoFrameCallbackMetadata);
    await expect.poll(() => voices().map(({ paused, muted }) => paused || muted)).toEqual([false]);
    expect(call.container.querySelector('video')?.style.opacity).toBe('');
  });

  test('a picture that moves is enough, without waiting for the time to pass', async () => {
    const call = renderCall({ source: open(), dailyOptions, revealWhenPlaying: true }, <Stage />);
    await call.start();
    await expect.poll(() => call.container.querySelectorAll('audio').length, { timeout: 2500 }).toBe(1);
  });
});
