import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { TavusConversation } from '../../src/components/TavusConversation';
import type { TavusSession } from '../../src/hooks/conversation/TavusSession';
import type { ConversationRecording } from '../../src/hooks/recording/ConversationRecording';
import { recordConversation } from '../../src/hooks/recording/recordConversation';
import { simulate } from '../../src/simulator';
import { streamedWord } from './streamedWord';
import '../../src/components/styles.css';

declare global {
  interface Window {
    recordingBench: RecordingBench;
  }
}

/** The commands that the benchmark calls from outside the page. */
interface RecordingBench {
  /** Streams so many words, one after another, each rendered before the next one comes. */
  stream(words: number, isRecorded: boolean): Promise<void>;
}

// Without video and sound: the simulator draws its face on the main thread, but a real PAL's is decoded elsewhere.
const simulation = simulate({ greeting: '' }, { media: false, seed: 1, delayMs: 10 });
const session = createRef<TavusSession>();
let recording: ConversationRecording | undefined;
let count = 0;

window.recordingBench = {
  async stream(words, isRecorded) {
    if (isRecorded && session.current) recording = recordConversation(session.current);
    for (const end = count + words; count < end; count += 1) {
      simulation.deliver(streamedWord(count));
      await new Promise((resolve) => setTimeout(resolve));
    }
    recording?.stop();
    recording = undefined;
  },
};

const root = document.body.appendChild(document.createElement('main'));
root.style.height = '100vh';
createRoot(root).render(<TavusConversation ref={session} source={simulation} autoStart />);
