import { type ReactElement, useCallback } from 'react';

/** Plays a video track outside a call, mirrored like a self view. */
export function TrackVideo({
  track,
  label,
}: {
  readonly track: MediaStreamTrack;
  readonly label: string;
}): ReactElement {
  const show = useCallback(
    (video: HTMLVideoElement | null) => {
      if (video && typeof MediaStream === 'function') video.srcObject = new MediaStream([track]);
    },
    [track],
  );
  return (
    <video
      ref={show}
      data-tavus-part="preview-video"
      aria-label={label}
      // Firefox has every video in its tab order, even one without controls.
      tabIndex={-1}
      autoPlay
      muted
      playsInline
    />
  );
}
