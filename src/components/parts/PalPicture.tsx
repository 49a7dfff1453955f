import { type ReactElement, useState } from 'react';
import { playBriefly } from '../anatomy/playBriefly';
import { PalPortrait } from './PalPortrait';

/** The PAL's silent video or else its picture. Without one, or if neither loads, its portrait. */
export function PalPicture({
  video,
  image,
}: {
  readonly video?: string | undefined;
  readonly image: string | undefined;
}): ReactElement {
  const [broken, setBroken] = useState<readonly string[]>([]);
  const isShown = (url: string | undefined): url is string => url !== undefined && !broken.includes(url);
  const onError = (url: string) => () => setBroken((others) => [...others, url]);

  if (isShown(video)) {
    return (
      <video
        ref={playOnArrival}
        src={video}
        poster={image}
        data-tavus-part="preview-picture"
        aria-hidden="true"
        // Firefox has every video in its tab order, even one without controls.
        tabIndex={-1}
        muted
        playsInline
        onError={onError(video)}
      />
    );
  }
  if (!isShown(image)) return <PalPortrait />;
  return <img src={image} alt="" data-tavus-part="preview-picture" onError={onError(image)} />;
}

function playOnArrival(video: HTMLVideoElement | null): void {
  if (video) playBriefly(video);
}
