// A page from the press of start to the PAL's picture, over the real daily-js. The query string says what takes how long.
import Daily from '@daily-co/daily-js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Conversation, type ConversationSource, TavusProvider, useConversation, useMode } from 'tavus-react';
import { defaultScript } from 'tavus-react/simulator';
import { LoopbackRoom } from '../../test/daily/LoopbackRoom';
import { openRoom, startCallMachine } from '../../test/daily/rooms';
import { EdgeMarks, type Span } from './EdgeMarks';

declare global {
  interface Window {
    /** Returns what was measured so far; called by the benchmark from outside the page. */
    report(): FaceReport;
  }
}

/** Times are in milliseconds since the page was opened. */
interface FaceReport {
  readonly clickedAt: number | undefined;
  readonly pictureAt: number | undefined;
  readonly spans: readonly Span[];
  readonly callObjects: number;
  readonly isDailyFree: boolean;
  readonly liveTracks: number;
}

const asked = new URLSearchParams(location.search);
const marks = new EdgeMarks();
window.startCallMachine = startCallMachine;

window.report = () => ({
  clickedAt: marks.clickedAt,
  pictureAt: marks.pictureAt,
  spans: marks.spans(),
  callObjects: Object.keys(window._daily?.instances ?? {}).length,
  isDailyFree: Daily.getCallInstance() === undefined,
  liveTracks: marks.liveTracks,
});

const source: ConversationSource = {
  key: 'bench',
  async create() {
    const end = marks.begin('create');
    await new Promise((resolve) => setTimeout(resolve, Number(asked.get('create'))));
    end();
    if (asked.has('fails')) throw new Error('The server refused.');
    const conversationUrl = 'https://tavus.daily.co/bench';
    const delays = { delayMs: Number(asked.get('join')), palAfterMs: Number(asked.get('pal')) };
    openRoom(conversationUrl, new LoopbackRoom('bench', { ...defaultScript, greeting: '' }, delays));
    return { conversationId: 'bench', conversationUrl };
  },
};

function Screen() {
  const { mode, openHairCheck } = useMode();
  const { prepare } = useConversation();
  if (mode === 'haircheck') return <Conversation.HairCheck />;
  return (
    <>
      <Conversation.Stage />
      <Conversation.StartButton />
      <button type="button" onClick={openHairCheck}>
        Check devices
      </button>
      <button type="button" onClick={() => void prepare()}>
        Prepare
      </button>
    </>
  );
}

createRoot(document.body.appendChild(document.createElement('main'))).render(
  <StrictMode>
    <TavusProvider
      source={source}
      dailyOptions={{ dailyConfig: { bundlePathOverride: `${location.origin}/engine` } }}
    >
      <Screen />
    </TavusProvider>
  </StrictMode>,
);
