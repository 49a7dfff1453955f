import { useEffect, useRef, useState } from 'react';
import { watchPicture } from '../../call/media/watchPicture';
import { useTavusContext } from '../react/TavusContext';

/**
 * Returns a function that tells whether a video on the page shows moving frames of the track. Nothing is watched until
 * a component has called it.
 */
export function usePlaying(track: MediaStreamTrack | undefined): () => boolean {
  const { audio } = useTavusContext();
  const [playing, setPlaying] = useState(false);
  const [wanted, setWanted] = useState(false);
  const wasRead = useRef(false);

  useEffect(function noteFirstRead() {
    if (wasRead.current) setWanted(true);
  });
  useEffect(
    function watchTrack() {
      if (!wanted || !track) return;
      // In an element of ours, the videos are inside its shadow root.
      const stop = watchPicture(audio.current?.getRootNode() ?? document, track, setPlaying);
      return () => {
        stop();
        setPlaying(false);
      };
    },
    [wanted, track, audio],
  );

  return () => {
    wasRead.current = true;
    return playing;
  };
}
