const checkEveryMs = 1000;

/**
 * Reports whether a video below `root` shows moving frames of the track. It waits for one frame each second, not for
 * each frame. A hidden page, for which the browser draws no frames, keeps the last answer.
 */
export function watchPicture(
  root: Node,
  track: MediaStreamTrack,
  onChange: (moving: boolean) => void,
): () => void {
  let video: HTMLVideoElement | undefined;
  let request: number | undefined;
  let seen = false;
  let lastTime = 0;

  function noteFrame() {
    request = undefined;
    seen = true;
    onChange(true);
  }
  function awaitFrame() {
    const shown = videoOf(track, root);
    if (shown !== video) cancel();
    video = shown;
    request ??= video?.requestVideoFrameCallback?.(noteFrame);
  }
  function cancel() {
    if (request !== undefined) video?.cancelVideoFrameCallback(request);
    request = undefined;
    lastTime = 0;
  }
  function check() {
    if (document.hidden) return;
    // Browsers without the callback advance the time only with the frames.
    const time = video?.requestVideoFrameCallback ? lastTime : (video?.currentTime ?? 0);
    onChange(seen || time !== lastTime);
    seen = false;
    lastTime = time;
    awaitFrame();
  }

  const timer = setInterval(check, checkEveryMs);
  // Media events do not bubble, but they can be captured.
  root.addEventListener('playing', awaitFrame, true);
  awaitFrame();
  return () => {
    clearInterval(timer);
    root.removeEventListener('playing', awaitFrame, true);
    cancel();
  };
}

function videoOf(track: MediaStreamTrack, root: Node): HTMLVideoElement | undefined {
  if (!('querySelectorAll' in root)) return undefined;
  return [...(root as ParentNode & Node).querySelectorAll('video')].find(
    ({ srcObject }) => srcObject && 'getTrackById' in srcObject && srcObject.getTrackById(track.id),
  );
}
