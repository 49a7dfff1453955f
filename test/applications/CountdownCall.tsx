import { type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react';
import {
  Conversation,
  type ConversationSource,
  type CycleOutcome,
  exportTranscript,
  TavusConversation,
  TavusProvider,
  useCamera,
  useConversation,
  useElapsed,
  useMicrophone,
  useSendInteraction,
  useTimeLeft,
  useTranscript,
} from 'tavus-react';
import 'tavus-react/styles.css';

interface CountdownCallProps {
  readonly source: ConversationSource;
  /** How long the call may last. */
  readonly lengthMs: number;
  /** Stores the transcript as subtitles of the recording. */
  readonly onExport: (subtitles: string) => void;
}

/** A call of a fixed length: warnings on the way, a goodbye at the end, hotkeys for devices, and subtitles. */
export function CountdownCall({ source, lengthMs, onExport }: CountdownCallProps): ReactElement {
  return (
    <TavusProvider source={source} maxDurationMs={lengthMs}>
      <Hotkeys>
        <TavusConversation style={{ height: 560 }} />
        <Clock lengthMs={lengthMs} />
        <HangUp />
        <Export onExport={onExport} />
      </Hotkeys>
    </TavusProvider>
  );
}

/** M and C change to the next microphone and camera, wherever the focus is inside. */
function Hotkeys({ children }: { readonly children: ReactNode }) {
  const microphone = useMicrophone();
  const camera = useCamera();
  const [told, setTold] = useState('');
  async function cycle(name: string, next: () => Promise<CycleOutcome>) {
    const { device, problem } = await next();
    setTold(`${name}: ${problem ?? device?.label}`);
  }
  function onKeyDown({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) {
    if (ctrlKey || altKey || metaKey) return;
    if (key === 'm') void cycle('Microphone', microphone.cycle);
    if (key === 'c') void cycle('Camera', camera.cycle);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys have buttons too, in the menus of the conversation.
    <div onKeyDown={onKeyDown}>
      {children}
      <p role="status" aria-label="Device">
        {told}
      </p>
      <p>{`Using ${microphone.label ?? 'no microphone'}`}</p>
    </div>
  );
}

/** Shows the time, tells the PAL at half-time, and lets it say goodbye before the time is up. */
function Clock({ lengthMs }: Pick<CountdownCallProps, 'lengthMs'>) {
  const { end } = useConversation();
  const send = useSendInteraction();
  const [warning, setWarning] = useState('');
  const elapsed = useElapsed();
  const left = useTimeLeft({
    fromMs: lengthMs,
    warnAt: {
      [lengthMs / 2]: () => {
        setWarning('Half of the time is over.');
        void send.note('Half of the time is over. Come to the point.', { when: 'idle', graceMs: 300 });
      },
      [lengthMs / 4]: () => {
        setWarning('The call ends soon.');
        void end({ say: 'Our time is up, goodbye!', graceMs: 300, timeoutMs: lengthMs / 4 });
      },
    },
  });
  return (
    <>
      {elapsed !== undefined && <p>{`${elapsed / 1000} s so far`}</p>}
      {left !== undefined && <progress aria-label="Time left" max={lengthMs} value={left} />}
      <p role="alert">{warning}</p>
    </>
  );
}

function HangUp() {
  const { state, end } = useConversation();
  const [leaving, setLeaving] = useState(false);
  if (state !== 'connected') return null;
  async function hangUp() {
    setLeaving(true);
    await end({ say: 'It was a pleasure. Goodbye!', graceMs: 300 });
    setLeaving(false);
  }
  return (
    <button type="button" disabled={leaving} onClick={hangUp}>
      {leaving ? 'Saying goodbye…' : 'Say goodbye'}
    </button>
  );
}

function Export({ onExport }: Pick<CountdownCallProps, 'onExport'>) {
  const { state, startedAt } = useConversation();
  const transcript = useTranscript();
  if (state !== 'ended') return null;
  return (
    <>
      <button type="button" onClick={() => onExport(exportTranscript(transcript, 'vtt', { startedAt }))}>
        Save subtitles
      </button>
      <Conversation.TranscriptDownload format="markdown" fileName="call" />
    </>
  );
}
