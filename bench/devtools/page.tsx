import { createRoot } from 'react-dom/client';
import { TavusProvider } from '../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusDevtools } from '../../src/devtools';
import { simulate } from '../../src/simulator';
import '../../src/components/styles.css';
import { framesPerSecond } from '../framesPerSecond';

declare global {
  interface Window {
    devtoolsBench: DevtoolsBench;
  }
}

/** The commands that the benchmark calls from outside the page. */
interface DevtoolsBench {
  /** Lets a number of events happen, as fast as they are read. */
  fill(events: number): Promise<void>;
  /** Returns the frames per second over `ms` milliseconds, while events come in and optionally while the list of messages scrolls. */
  frames(options: { ms: number; eventsPerSecond: number; scroll: boolean }): Promise<number>;
}

const simulation = simulate({ greeting: '' }, { media: false, seed: 1, delayMs: 0 });
let seq = 1000;
let step = 0;

/** A conversation of turns: the user speaks, the PAL answers word for word, and calls a tool now and then. */
function nextEvent() {
  const [turn, place] = [Math.floor(step / 40), step % 40];
  step += 1;
  if (place === 0) deliver('user.started_speaking', turn);
  else if (place === 1) deliver('utterance', turn, { role: 'user', speech: `Question ${turn}, please?` });
  else if (place === 2) deliver('user.stopped_speaking', turn);
  else if (place === 3 && turn % 5 === 0)
    deliver('tool_call', turn, {
      name: 'get_weather',
      arguments: '{"city":"Oslo"}',
      tool_call_id: `t${turn}`,
    });
  else if (place === 4) deliver('replica.started_speaking', turn);
  else if (place === 39) deliver('replica.stopped_speaking', turn);
  else
    deliver('utterance.streaming', turn, { role: 'replica', speech: wordsOf(place), content_index: place });
}

function wordsOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
}

function deliver(type: string, turn: number, properties: object = {}) {
  seq += 1;
  const inference_id = `inference-${turn}`;
  const turn_idx = turn;
  simulation.deliver({ event_type: `conversation.${type}`, seq, turn_idx, inference_id, properties });
}

function listOfMessages(): Element | null | undefined {
  const roots = [...document.querySelectorAll('tavus-devtools')].map(({ shadowRoot }) => shadowRoot);
  return roots.map((root) => root?.querySelector('.list')).find(Boolean);
}

window.devtoolsBench = {
  async fill(events) {
    for (let done = 0; done < events; done += 1) {
      nextEvent();
      if (done % 200 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  },
  async frames({ ms, eventsPerSecond, scroll }) {
    const list = listOfMessages();
    const timer = eventsPerSecond > 0 ? setInterval(nextEvent, 1000 / eventsPerSecond) : undefined;
    const rate = await framesPerSecond(ms, (frame) => {
      if (scroll && list) list.scrollTop = (frame * 997) % list.scrollHeight;
    });
    clearInterval(timer);
    return rate;
  },
};

const root = document.body.appendChild(document.createElement('main'));
root.style.height = '100vh';
createRoot(root).render(
  <TavusProvider source={simulation} autoStart>
    <TavusConversation />
    <TavusDevtools recordFromStart simulation={simulation} />
  </TavusProvider>,
);
