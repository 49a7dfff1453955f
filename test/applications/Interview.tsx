import { DailyVideo } from '@daily-co/daily-react';
import { type ReactElement, useState } from 'react';
import {
  Conversation,
  type ConversationFeedback,
  type ConversationSource,
  exportTranscript,
  type Objective,
  TavusProvider,
  useConversation,
  useGuardrails,
  useObjectives,
  usePal,
  useSendInteraction,
  useTavusEvents,
  useTranscript,
} from 'tavus-react';
import 'tavus-react/styles.css';

/** What an interview leaves behind. */
export interface InterviewReport {
  readonly conversationId: string | undefined;
  readonly answers: readonly { readonly question: string; readonly seconds: number | undefined }[];
  readonly warnings: readonly string[];
  readonly transcript: string;
  readonly feedback: ConversationFeedback;
}

interface InterviewProps {
  readonly source: ConversationSource;
  /** Stores the report. */
  readonly onReport: (report: InterviewReport) => unknown;
}

/** An interviewer with slides beside its face, a list of questions, warnings, and a report at the end. */
export function Interview({ source, onReport }: InterviewProps): ReactElement {
  return (
    <TavusProvider source={source}>
      <Conversation.Root style={{ height: 640 }}>
        <Screen onReport={onReport} />
      </Conversation.Root>
    </TavusProvider>
  );
}

function Screen({ onReport }: Pick<InterviewProps, 'onReport'>) {
  const { state } = useConversation();
  if (state === 'ended' || state === 'error') return <Report onReport={onReport} />;
  return (
    <>
      <div style={{ display: 'flex', flex: 1, minHeight: 0 }}>
        <Slides />
        <Conversation.Stage slides={false} style={{ flex: 1 }}>
          <Conversation.Status />
          <Conversation.Captions />
        </Conversation.Stage>
      </div>
      <Questions />
      <Warnings />
      <Conversation.Transcript style={{ height: 120 }} />
      <Conversation.Controls>
        <Conversation.StartButton />
        <Conversation.MicButton />
        <SkipButton />
        <Conversation.EndButton />
      </Conversation.Controls>
    </>
  );
}

/** The slides that the interviewer shares, beside its face. */
function Slides() {
  const { sessionId, sharesScreen } = usePal();
  if (!sessionId || !sharesScreen) return null;
  return (
    <figure aria-label="Slides" style={{ flex: 2, margin: 0 }}>
      <DailyVideo sessionId={sessionId} type="screenVideo" fit="contain" automirror={false} />
    </figure>
  );
}

function Questions() {
  const { objectives, confirm } = useObjectives();
  return (
    <ol aria-label="Questions">
      {objectives.map(({ name, status, outputVariables }) => (
        <li key={name} data-status={status}>
          <span>{name}</span>
          {status === 'pending' && (
            <button type="button" onClick={() => confirm(name)}>
              {`Yes, ${Object.values(outputVariables).join(', ')} is right`}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Warns the candidate. The interviewer hears of the first warning, and the second one ends the interview. */
function Warnings() {
  const { latest, guardrails } = useGuardrails();
  const { end } = useConversation();
  const send = useSendInteraction();
  useTavusEvents('conversation.guardrail', ({ guardrail }) => {
    // The list does not have this one yet.
    if (guardrails.length > 0) void end({ say: 'Let us stop here. Goodbye.', graceMs: 500 });
    else {
      const note = `The candidate was warned: ${guardrail}. Return to the question.`;
      void send.note(note, { when: 'idle', graceMs: 500 });
    }
  });
  if (!latest) return null;
  return <p role="alert">{`Please stay on the subject (${latest.reason ?? latest.name}).`}</p>;
}

function SkipButton() {
  const { state } = useConversation();
  const { objectives } = useObjectives();
  const send = useSendInteraction();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const open = objectives.find(({ name, status }) => status === 'activated' && !skipped.includes(name));
  if (state !== 'connected' || !open) return null;
  function skip({ name }: Objective) {
    setSkipped((before) => [...before, name]);
    send.note(`The candidate skips "${name}". Ask the next question.`);
  }
  return (
    <button type="button" onClick={() => skip(open)}>
      {`Skip ${open.name}`}
    </button>
  );
}

function Report({ onReport }: Pick<InterviewProps, 'onReport'>) {
  const { conversationId, startedAt } = useConversation();
  const { objectives } = useObjectives();
  const { guardrails } = useGuardrails();
  const transcript = useTranscript();
  const answers = objectives.map((objective) => ({
    question: objective.name,
    seconds: secondsOf(objective),
  }));
  const warnings = guardrails.map(({ name, reason }) => (reason ? `${name}: ${reason}` : name));
  return (
    <>
      <Conversation.Ended />
      <section aria-label="Report">
        <ul>
          {answers.map(({ question, seconds }) => (
            <li key={question}>
              {seconds === undefined ? `${question}: not answered` : `${question}: ${seconds} s`}
            </li>
          ))}
        </ul>
        <p>{`${warnings.length} warnings`}</p>
      </section>
      <Conversation.Feedback
        onSubmit={(feedback) =>
          onReport({
            conversationId,
            answers,
            warnings,
            transcript: exportTranscript(transcript, 'markdown', { startedAt }),
            feedback,
          })
        }
      />
    </>
  );
}

function secondsOf({ activatedAt, completedAt }: Objective): number | undefined {
  if (activatedAt === undefined || completedAt === undefined) return undefined;
  return Math.round((completedAt - activatedAt) / 1000);
}
