import { useRef, useState } from 'react';
import { playChime } from '../../call/media/playChime';
import { useSpeaker } from './useSpeaker';

/** A test of the loudspeaker. */
export interface SpeakerTest {
  /** True while the sound plays. */
  readonly playing: boolean;
  /** The props of a button that plays the sound. */
  readonly buttonProps: { readonly type: 'button'; readonly onClick: () => void };
}

/**
 * Plays a short chime through the chosen loudspeaker. A press while it plays has no effect.
 *
 * @example
 * ```tsx
 * import { useSpeakerTest } from 'tavus-react';
 *
 * export function TestSpeaker() {
 *   const { playing, buttonProps } = useSpeakerTest();
 *   return <button {...buttonProps}>{playing ? 'Playing…' : 'Test speaker'}</button>;
 * }
 * ```
 */
export function useSpeakerTest(): SpeakerTest {
  const { deviceId } = useSpeaker();
  const [playing, setPlaying] = useState(false);
  const busy = useRef(false);
  async function play() {
    if (busy.current) return;
    busy.current = true;
    setPlaying(true);
    await playChime(deviceId);
    busy.current = false;
    setPlaying(false);
  }
  return { playing, buttonProps: { type: 'button', onClick: () => void play() } };
}
