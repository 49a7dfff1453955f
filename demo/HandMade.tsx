import type { CSSProperties, ReactElement } from 'react';
import {
  Conversation,
  useCaption,
  useConversation,
  useSendInteraction,
  useSpeaking,
  useTranscriptIds,
  useUtterance,
} from 'tavus-react';
import { LivingMira } from './shapes/LivingMira';

const questions = ['What can you do?', 'Tell me a story', "What's the weather in Paris?", 'Show me a card'];

/** The same conversation in another layout, built from hooks and a few parts. */
export function HandMade({
  className = '',
  style,
}: {
  readonly className?: string;
  readonly style?: CSSProperties;
}): ReactElement {
  const { state } = useConversation();
  return (
    <Conversation.Root className={`hand ${className}`} style={style}>
      <div className="hand-face">
        <Conversation.Stage />
        {state === 'idle' && <LivingMira />}
        <Light />
      </div>
      <div className="hand-side">
        <Caption />
        <Conversation.Status />
        <div className="hand-actions">
          <Conversation.StartButton />
          <Conversation.MicButton />
          <Conversation.EndButton>End</Conversation.EndButton>
        </div>
        {state === 'connected' && <Questions />}
        <LastLines />
      </div>
      <Conversation.AudioUnblock />
    </Conversation.Root>
  );
}

function Light(): ReactElement {
  const { pal, user } = useSpeaking();
  return <span className="hand-light">{pal ? 'speaking' : user ? 'listening' : 'quiet'}</span>;
}

function Caption(): ReactElement {
  return (
    <p className="hand-caption" aria-hidden="true">
      {useCaption({ lingerMs: 2000 })?.text ?? '…'}
    </p>
  );
}

function Questions(): ReactElement {
  const send = useSendInteraction();
  return (
    <div className="hand-questions">
      {questions.map((question) => (
        <button key={question} type="button" onClick={() => send.respond(question)}>
          {question}
        </button>
      ))}
      <button type="button" onClick={() => send.interrupt()}>
        Interrupt
      </button>
    </div>
  );
}

function LastLines(): ReactElement {
  const ids = useTranscriptIds().slice(-4);
  return (
    <ol className="hand-lines">
      {ids.map((id) => (
        <Line key={id} id={id} />
      ))}
    </ol>
  );
}

function Line({ id }: { readonly id: string }): ReactElement | null {
  const utterance = useUtterance(id);
  // The PAL has planned its words, but not begun to speak them.
  if (!utterance?.text) return null;
  return (
    <li data-role={utterance.role}>
      {utterance.text}
      {utterance.interrupted && ' —'}
    </li>
  );
}
