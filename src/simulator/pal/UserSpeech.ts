import type { Timers } from '../runtime/Timers';
import type { Wire } from './Wire';

/** What the simulated user's speech needs from the PAL. */
export interface UserSpeechHost {
  readonly wire: Wire;
  readonly timers: Timers;
  readonly speed: number;
  nextInferenceId(): string;
}

/** How many words are recognized before recognition starts over under another inference id. */
const wordsPerInference = 3;

/** Streams the recognition of a user's line under several inference ids, and reports when the user stops. */
export function speakAsUser(
  host: UserSpeechHost,
  line: { readonly text: string; readonly turnIdx: number },
  onDone: (inferenceId: string) => void,
): void {
  const { wire, timers, speed } = host;
  const words = line.text.split(/\s+/).filter(Boolean);
  let inferenceId = host.nextInferenceId();

  function recognise(count: number): void {
    if (count > words.length) {
      wire.speaking('stopped', 'user', line, { interrupted: false, duration: words.length * 0.25 });
      timers.after(200 / speed, () => onDone(inferenceId));
      return;
    }
    if (count > 1 && count % wordsPerInference === 1) inferenceId = host.nextInferenceId();
    wire.speech(
      'conversation.utterance.streaming',
      'user',
      { ...line, inferenceId },
      {
        speech: words
          .slice(0, count)
          .join(' ')
          .replace(/[.?!]$/, ''),
        content_index: (count - 1) % wordsPerInference,
        final: count % wordsPerInference === 0,
      },
    );
    timers.after(250 / speed, () => recognise(count + 1));
  }

  timers.after(250 / speed, () => recognise(1));
}
