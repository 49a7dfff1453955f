import { type MouseEvent, useEffect, useState } from 'react';
import { useLabels } from '../labels/useLabels';
import type { PlacedButtonProps } from '../media/ToggleButtonProps';
import { useBrowserSupport } from '../media/useBrowserSupport';
import { usePal } from '../media/usePal';

/** The PAL's video in a small window that stays on top of all others. */
export interface PictureInPicture {
  /** True while the video is in picture-in-picture. */
  readonly active: boolean;
  /** True while there is a video and the browser supports picture-in-picture. */
  readonly supported: boolean;
  /** The props of a button that enters and exits picture-in-picture. */
  readonly buttonProps: PlacedButtonProps;
}

/**
 * Moves the PAL's video into its own window, and back. A button with `buttonProps` uses the video of the
 * `Conversation.Root` around it, or of the page if there is none ("Picture-in-Picture API" in the MDN docs). Firefox has
 * this since version 153. Before, `supported` is false there, and Firefox shows its own button on the video instead.
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
      // The browser's window has its own close button.
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
      // The video has no frame to show yet, or this iframe may not use picture-in-picture.
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

const isEnabled = (): boolean =>
  document.pictureInPictureEnabled === true && 'requestPictureInPicture' in HTMLVideoElement.prototype;
