import { useEffect, useRef, useState } from 'react';
import { AudioEcho } from '../../call/audio/AudioEcho';
import type { EchoableAudio } from '../../call/audio/EchoableAudio';
import type { EchoAudioOptions, EchoOutcome } from '../../call/audio/EchoOutcome';
import { sendInteraction } from '../../call/session/sendInteraction';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import { useTavusContext } from '../react/TavusContext';
import { useCommitEffect } from '../react/useCommitEffect';
import { useLatestActions } from '../react/useLatestActions';
import { useConversation } from './useConversation';

/** Audio for the PAL to speak. Both actions are stable. */
export interface EchoAudio {
  /** True from the first chunk to the end of the last, as far as can be told from here. */
  readonly isPlaying: boolean;
  /**
   * The PAL speaks this audio, in place of what was played before. Resolves when it has spoken, was cancelled or has
   * failed, and tells which; never rejects.
   */
  readonly play: (audio: EchoableAudio, options?: EchoAudioOptions) => Promise<EchoOutcome>;
  /** The PAL stops speaking it, in the middle of a word. */
  readonly cancel: () => void;
}

/**
 * Lets the PAL speak audio of yours, such as that of your own text-to-speech.
 *
 * Takes 16-bit or float samples, the bytes of 16-bit little-endian PCM, or a `ReadableStream` or async iterable of
 * these: one channel, at any sample rate. It goes out as `conversation.echo` with `modality: "audio"` ("Echo
 * Interaction" in the Tavus docs), in chunks that fit one message, about as fast as it is spoken, so that it can be
 * cancelled. Unmounting and the end of the conversation cancel it too. `onProgress` tells how far it has come.
 *
 * @example
 * ```tsx
 * import { useEchoAudio } from 'tavus-react';
 *
 * export function Announce({ url }: { url: string }) {
 *   const { play, cancel, isPlaying } = useEchoAudio();
 *   async function announce() {
 *     const { body } = await fetch(url); // raw 16-bit PCM
 *     if (body) await play(body, { sampleRate: 16_000 });
 *   }
 *   return <button onClick={isPlaying ? cancel : announce}>{isPlaying ? 'Stop' : 'Announce'}</button>;
 * }
 * ```
 */
export function useEchoAudio(): EchoAudio {
  const { session } = useTavusContext();
  const { state } = useConversation();
  const current = useRef<AudioEcho | undefined>(undefined);
  const gone = useRef(false);
  const [isPlaying, setPlaying] = useState(false);

  const actions = useLatestActions({
    async play(audio: EchoableAudio, options?: EchoAudioOptions): Promise<EchoOutcome> {
      current.current?.cancel();
      const send = (interaction: TavusInteraction) => sendInteraction(session, interaction);
      const echo = new AudioEcho({ send, now: Date.now, wait }, `echo-${crypto.randomUUID()}`, options);
      current.current = echo;
      // Who waited for the audio may have unmounted meanwhile.
      if (gone.current) echo.cancel();
      setPlaying(true);
      const outcome = await echo.play(audio);
      if (current.current === echo) setPlaying(false);
      return outcome;
    },
    cancel: () => current.current?.cancel(),
  });

  useCommitEffect(function comeBack() {
    // Before the effects of children, which may play something.
    gone.current = false;
  }, []);
  useEffect(function cancelOnUnmount() {
    return () => {
      gone.current = true;
      current.current?.cancel();
    };
  }, []);
  useEffect(
    function cancelAfterConversation() {
      if (state !== 'connected') current.current?.cancel();
    },
    [state],
  );

  return { ...actions, isPlaying };
}

function wait(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    }
    const timer = setTimeout(end, delayMs);
    signal.addEventListener('abort', end);
  });
}
