import { type ReactElement, useEffect, useRef } from 'react';
import { Face } from '../../src/simulator/face/Face';
import { mira } from './mira';

/**
 * Mira before the call: she looks around, without a sound. The face is drawn right here, because a call would have to be
 * joined for it. A PAL of yours has `thumbnailVideo` for that.
 */
export function LivingMira(): ReactElement {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(function live() {
    const element = video.current;
    if (!element || matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    const face = Face.create({
      person: 'mira',
      room: 'dark',
      random: Math.random,
      mood: () => 'resting',
      level: () => 0,
    });
    if (!face?.track) return undefined;
    element.srcObject = new MediaStream([face.track]);
    return () => {
      element.srcObject = null;
      face.close();
    };
  }, []);
  return (
    <video
      ref={video}
      className="living"
      poster={mira}
      aria-hidden="true"
      // Firefox has every video in its tab order, even one without controls.
      tabIndex={-1}
      autoPlay
      muted
      playsInline
    />
  );
}
