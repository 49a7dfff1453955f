import { type MouseEvent, useEffect, useState } from 'react';
import { useLabels } from '../labels/useLabels';
import type { PlacedButtonProps } from './ToggleButtonProps';
import { useBrowserSupport } from './useBrowserSupport';
import { usePal } from './usePal';

/** The PAL's video in a small window above all others. */
export interface PictureInPicture {
  /** True while the video is in its small window. */
  readonly active: boolean;
  /** True while there is a video and the browser has such windows for it. */
  readonly supported: boolean;
  /** For a button that puts it there and back. */
  readonly buttonProps: PlacedButtonProps;
}

/**
 * Puts the PAL's video into a window of its own, and back. A button with `buttonProps` finds the video in the
 * `Conversation.Root` it stands in ("Picture-in-Picture API" in the MDN docs; Firefox offers a button of its own
 * instead).
 *
 * @example
 * ```tsx
 * import { usePictureInPicture } from 'tavus-react';
 *
 * export function KeepInView() {
 *   const { supported, buttonProps } = usePictureInPicture();
 *   return supported ? <button {...buttonProps}>Keep in view</button> : null;
 * }
 * ```
 */
export function usePictureInPicture(): PictureInPicture {
  const labels = useLabels();
  const { hasVideo } = usePal();
  const enabled = useBrowserSupport(isEnabled);
  const [video, setVideo] = useState<HTMLVideoElement>();

  useEffect(
    function watchForItsEnd() {
      if (!video) return;
      // The window has a button of its own to close it.
      const noteEnd = () => setVideo(undefined);
      video.addEventListener('leavepictureinpicture', noteEnd);
      return () => video.removeEventListener('leavepictureinpicture', noteEnd);
    },
    [video],
  );

  async function toggle({ currentTarget }: MouseEvent<HTMLElement>) {
    const root = currentTarget.closest('[data-tavus-part="root"]') ?? document;
    try {
      if (video) return await document.exitPictureInPicture();
      const found = root.querySelector<HTMLVideoElement>('video[data-tavus-part="pal-video"]');
      await found?.requestPictureInPicture();
      if (found) setVideo(found);
    } catch {
      // Before its first picture a video has no window; and some frames may not open one.
    }
  }

  const active = video !== undefined;
  return {
    active,
    supported: enabled && hasVideo,
    buttonProps: {
      type: 'button',
      'aria-label': active ? labels.exitPictureInPicture : labels.pictureInPicture,
      onClick: (event) => void toggle(event),
    },
  };
}

const isEnabled = (): boolean => document.pictureInPictureEnabled === true;
