import { type ReactElement, useState } from 'react';
import { TavusProvider, useConversation } from 'tavus-react';
import { useTavusDevtools } from 'tavus-react/devtools';
import { type Simulation, simulate } from 'tavus-react/simulator';
import dark from '../../docs/pictures/devtools-timeline-dark.webp?url';
import light from '../../docs/pictures/devtools-timeline-light.webp?url';
import { useVoice } from '../oneVoice';

/** The panel for developers: a picture of it, and a button that opens it. */
export default function DevtoolsPiece({
  theme,
}: {
  readonly theme: 'light' | 'dark' | undefined;
}): ReactElement {
  const [simulation] = useState(() => simulate({}, { id: 'devtools' }));
  return (
    <TavusProvider
      {...useVoice()}
      source={simulation}
      dailyOptions={{ audioSource: false, videoSource: false }}
    >
      <Panel {...{ simulation, theme }} />
    </TavusProvider>
  );
}

function Panel({
  simulation,
  theme,
}: {
  readonly simulation: Simulation;
  readonly theme: 'light' | 'dark' | undefined;
}): ReactElement {
  const { state, start, end } = useConversation();
  const { isOpen, toggle } = useTavusDevtools({ simulation, theme, recordFromStart: true });
  const isLive = state === 'connected' || state === 'connecting' || state === 'initializing';
  return (
    <div className="piece-devtools">
      <img
        className="only-light"
        src={light}
        alt="The timeline of the devtools: who spoke when, and how long answers took."
      />
      <img
        className="only-dark"
        src={dark}
        alt="The timeline of the devtools: who spoke when, and how long answers took."
      />
      <p className="piece-buttons">
        <button type="button" className="button" aria-pressed={isOpen} onClick={toggle}>
          {isOpen ? 'Close the devtools' : 'Open the devtools'}
        </button>
        <button type="button" className="button" onClick={() => void (isLive ? end() : start())}>
          {isLive ? 'End the conversation' : 'Start a conversation to look at'}
        </button>
      </p>
    </div>
  );
}
