import { useEffect, useRef, useState } from 'react';
import { AudioEcho } from '../../call/audio/AudioEcho';
import type { EchoableAudio } from '../../call/audio/EchoableAudio';
import type { EchoAudioOptions, EchoOutcome } from '../../call/audio/EchoOutcome';
import { echoId } from '../../call/audio/echoId';
import { sendInteraction } from '../../call/session/sendInteraction';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import { useTavusContext } from '../react/TavusContext';
import { useCommitEffect } from '../react/useCommitEffect';
import { useLatestActions } from '../react/useLatestActions';
import { useConversation } from './useConversation';

/** Audio for the PAL to speak. Both functions are stable. */
export interface EchoAudio {
  /** True from the call of `play` until the PAL has spoken the audio, estimated from the length of the audio sent. */
  readonly isPlaying: boolean;
  /**
   * Makes the PAL speak this audio, in place of any that is still playing. Resolves with the outcome once the audio was
   * spoken, canceled or has failed; never rejects.
   */
  readonly play: (audio: EchoableAudio, options?: EchoAudioOptions) => Promise<EchoOutcome>;
  /** Makes the PAL stop speaking the audio, even in the middle of a word. */
  readonly cancel: () => void;
}

/**
 * Makes the PAL speak your own audio, such as the output of your text-to-speech.
 *
 * `play` takes 16-bit or float samples, the bytes of 16-bit little-endian PCM, or a `ReadableStream` or async iterable
 * of these: one channel, at any sample rate. The audio is sent as `conversation.echo` with `modality: "audio"` ("Echo
 * Interaction" in the Tavus docs), in chunks that fit one message and about as fast as it is spoken, so it can be
 * canceled. It is also canceled on unmount and when the conversation ends. `onProgress` reports how much has been sent.
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
      const echo = new AudioEcho({ send, now: Date.now, wait }, echoId(), options);
      current.current = echo;
      // The component may have unmounted while it was waiting for the audio.
      if (gone.current) echo.cancel();
      setPlaying(true);
      const outcome = await echo.play(audio);
      if (current.current === echo) setPlaying(false);
      return outcome;
    },
    cancel: () => current.current?.cancel(),
  });

  useCommitEffect(function comeBack() {
    // In a layout effect, which runs before the effects of children: those may call `play`.
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
