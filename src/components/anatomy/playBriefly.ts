/** The most that a video may move by itself: what moves for more than five seconds needs a button that stops it. */
const mostSeconds = 4.7;

/**
 * Plays a silent video once, for five seconds at most, and again whenever the pointer comes to it. In between it shows its first
 * frame, as it always does for visitors who prefer reduced motion.
 */
export function playBriefly(video: HTMLVideoElement): void {
  if (window.matchMedia?.('(prefers-reduced-motion: reduce)').matches) return;
  const rest = () => {
    video.pause();
    video.currentTime = 0;
  };
  video.onended = rest;
  video.ontimeupdate = () => video.currentTime > mostSeconds && rest();
  // A refusal leaves the first frame.
  video.onpointerenter = () => void video.play()?.catch(() => undefined);
  video.autoplay = true;
}
