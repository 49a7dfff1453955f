import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TavusConversation } from '../../src/components/TavusConversation';
import { simulate } from '../../src/simulator';
import '../../src/components/styles.css';
import { framesPerSecond } from '../framesPerSecond';

declare global {
  interface Window {
    bench: Bench;
  }
}

/** The commands that the benchmark calls from outside the page. */
interface Bench {
  /** Adds `rows` rows to the transcript. */
  fill(rows: number): void;
  /** Returns the frames per second over `ms` milliseconds, while words stream in and optionally while scrolling. */
  frames(options: { ms: number; wordsPerSecond: number; scroll: boolean }): Promise<number>;
  /** Returns how many pictures of the PAL have been shown so far, their width, and every task of more than 50 ms. */
  face(): { readonly pictures: number; readonly width: number; readonly longTasks: readonly number[] };
}

// A real PAL's face is decoded elsewhere, and the simulator draws it on the main thread: only with `?face`.
const media = location.search === '?face';
const greeting = media
  ? 'Once upon a time there was a simulated conversation, and it went on. '.repeat(20)
  : '';
const simulation = simulate({ greeting }, { media, seed: 1, delayMs: 10 });
const longTasks: number[] = [];
new PerformanceObserver((list) => {
  longTasks.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'longtask', buffered: true });
let seq = 1000;
let row = 0;
let words = '';

function deliver(type: string, inferenceId: string, properties: object) {
  seq += 1;
  simulation.deliver({ event_type: type, seq, inference_id: inferenceId, properties });
}

function streamWord() {
  words = words.length > 240 ? '' : `${words} word`.trim();
  if (words === '') row += 1;
  else
    deliver('conversation.utterance.streaming', `p${row}`, {
      role: 'pal',
      speech: words,
      content_index: seq,
    });
}

window.bench = {
  fill(rows) {
    for (const last = row + rows; row < last; row += 1) {
      const role = row % 2 ? 'user' : 'pal';
      deliver('conversation.utterance', `${role}${row}`, {
        role,
        speech: `Row ${row} of a long conversation.`,
      });
    }
  },
  async frames({ ms, wordsPerSecond, scroll }) {
    const box = document.querySelector('[data-tavus-part="transcript"]');
    const timer = wordsPerSecond > 0 ? setInterval(streamWord, 1000 / wordsPerSecond) : undefined;
    const rate = await framesPerSecond(ms, (frame) => {
      if (scroll && box) box.scrollTop = (frame * 120) % box.scrollHeight;
    });
    clearInterval(timer);
    return rate;
  },
  face() {
    const video = document.querySelector<HTMLVideoElement>('[data-tavus-part="stage"] video');
    const pictures = video?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
    return { pictures, width: video?.videoWidth ?? 0, longTasks: longTasks.splice(0) };
  },
};

const root = document.body.appendChild(document.createElement('main'));
root.style.height = '100vh';
createRoot(root).render(
  <StrictMode>
    <TavusConversation source={simulation} autoStart={!media} />
  </StrictMode>,
);
