import { createStore } from 'jotai/vanilla';
import { Recorder, type RecorderOptions } from '../../src/call/recording/Recorder';
import { lengthLimit } from '../../src/call/recording/RecordingOptions';
import { StreamSink } from '../../src/call/recording/StreamSink';
import { ConversationSession } from '../../src/call/session/ConversationSession';
import { manualClock, simulate } from '../../src/simulator';
import { createConversationState } from '../../src/state/ConversationState';
import { streamedWord } from './streamedWord';

const rounds = 400;

/** Fewer than a recorder lets wait, so that nothing is written while messages arrive. */
const wordsPerRound = 160;

/** The cost of a streamed word below React, in microseconds: what happens as it arrives, and later. */
export interface RecordingCost {
  readonly name: string;
  readonly arrival: number;
  readonly later: number;
}

/**
 * Delivers streamed words to sessions with and without a recorder, in turns, and returns what a word took in the
 * quickest rounds.
 */
export async function timeRecording(): Promise<RecordingCost[]> {
  const subjects = [
    await subject('not recorded', undefined),
    await subject('recorded', {}),
    await subject('recorded, texts redacted', { redact: { texts: true } }),
    await subject('recorded, to a stream', {
      sink: new StreamSink(new WritableStream<string>(), lengthLimit({})),
    }),
  ];
  for (let round = 0; round < rounds; round += 1) {
    const words = Array.from({ length: wordsPerRound }, (_, index) => round * wordsPerRound + index);
    for (const { deliver, write, arrivals, writings } of subjects) {
      const messages = words.map(streamedWord);
      const begun = performance.now();
      for (const message of messages) deliver(message);
      const arrived = performance.now();
      write();
      arrivals.push(arrived - begun);
      writings.push(performance.now() - arrived);
    }
    // Streams take what they were handed, which is not done in one step.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return subjects.map(({ name, arrivals, writings }) => ({
    name,
    arrival: perWord(arrivals),
    later: perWord(writings),
  }));
}

async function subject(name: string, options: RecorderOptions | undefined) {
  const clock = manualClock();
  const simulation = simulate({ greeting: '' }, { clock, seed: 1, media: false });
  const store = createStore();
  const state = createConversationState();
  const session = new ConversationSession(store, state);
  session.configure({ source: simulation });
  session.mount();
  const started = session.start();
  await clock.advance(10_000);
  await started;
  const header = { version: 1, recordedAt: session.now(), versions: {}, redacted: [] } as const;
  const recorder = options && new Recorder({ session, store, state }, header, options, () => undefined);
  return {
    name,
    deliver: (message: object) => simulation.deliver(message),
    write: () => recorder?.flush(),
    arrivals: [] as number[],
    writings: [] as number[],
  };
}

/** Returns what the quickest tenth of the rounds took, in microseconds: other work on the machine slows the others down. */
function perWord(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return ((sorted[Math.floor(sorted.length / 10)] ?? 0) / wordsPerRound) * 1000;
}
