import { afterEach, expect, test, vi } from 'vitest';
import { playBriefly } from '../../../src/components/anatomy/playBriefly';

afterEach(() => vi.restoreAllMocks());

function show() {
  const video = document.createElement('video');
  const play = vi.spyOn(video, 'play').mockResolvedValue();
  const pause = vi.spyOn(video, 'pause').mockReturnValue();
  playBriefly(video);
  return {
    video,
    play,
    pause,
    reach(seconds: number) {
      video.currentTime = seconds;
      video.dispatchEvent(new Event('timeupdate'));
    },
  };
}

test('a video stops within five seconds, and shows its first frame', () => {
  const { video, pause, reach } = show();
  expect(video).toMatchObject({ autoplay: true, loop: false });
  reach(4.6);
  expect(pause).not.toHaveBeenCalled();
  reach(4.8);
  expect(pause).toHaveBeenCalledOnce();
  expect(video.currentTime).toBe(0);
});

test('a shorter video plays once, and again when the pointer comes to it', () => {
  const { video, play, reach } = show();
  reach(2);
  video.dispatchEvent(new Event('ended'));
  expect(video.currentTime).toBe(0);
  expect(play).not.toHaveBeenCalled();
  video.dispatchEvent(new Event('pointerenter'));
  expect(play).toHaveBeenCalledOnce();
});

test('it never plays for visitors who prefer reduced motion', () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  const { video, play } = show();
  expect(video.autoplay).toBe(false);
  video.dispatchEvent(new Event('pointerenter'));
  expect(play).not.toHaveBeenCalled();
});
