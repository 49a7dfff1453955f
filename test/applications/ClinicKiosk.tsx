import { type ReactElement, useState } from 'react';
import {
  Conversation,
  type ConversationSource,
  TavusProvider,
  type ToolContext,
  useConsent,
  useConversation,
  useSendInteraction,
  useSilence,
  useToolCallList,
  useToolCalls,
} from 'tavus-react';
import { z } from 'zod';
import 'tavus-react/styles.css';

/** What the clinic's computers can do. */
export interface Clinic {
  findPatient(name: string): Promise<{ readonly id: string }>;
  freeSlots(doctor: string): Promise<readonly string[]>;
  book(patient: string, slot: string): Promise<{ readonly number: string }>;
  print(text: string): Promise<void>;
  callStaff(reason: string, answer: (text: string) => void): void;
}

interface KioskProps {
  readonly source: ConversationSource;
  readonly clinic: Clinic;
  /** How long nobody may use the kiosk before it is made ready for the next visitor. */
  readonly idleMs: number;
}

interface Visit {
  readonly patient?: string;
  readonly room?: string;
  /** The slot that the visitor is asked to confirm, and the call that waits for the answer. */
  readonly asked?: { readonly slot: string; readonly call: ToolContext };
}

const consentVersion = 'clinic-1';
const rooms: Readonly<Record<string, string>> = {
  cardiology: '2nd floor, room 14',
  pharmacy: 'Ground floor',
};

/** A kiosk in a clinic: it asks for consent, works with tools, and forgets each visitor. */
export function ClinicKiosk({ source, clinic, idleMs }: KioskProps): ReactElement {
  const [visit, setVisit] = useState<Visit>({});
  const { forget } = useConsent(consentVersion);
  function forgetVisitor() {
    setVisit({});
    forget();
  }
  return (
    <TavusProvider source={source} onEnded={forgetVisitor}>
      <Conversation.Root style={{ height: 640 }}>
        <Conversation.Consent version={consentVersion} text="A computer talks to you here." href="/privacy">
          <Conversation.Stage>
            <Conversation.Status />
            <Conversation.Captions />
            <Conversation.ToolCalls
              toolLabels={{
                find_patient: 'Looking for you…',
                free_slots: 'Looking for a free time…',
                book: 'Please confirm below.',
                call_staff: 'Somebody will come.',
                show_room: null,
                print: null,
              }}
            />
          </Conversation.Stage>
          <Desk clinic={clinic} visit={visit} onChange={setVisit} />
          <Inactivity idleMs={idleMs} />
          <Conversation.Controls>
            <Conversation.StartButton />
            <Conversation.EndButton />
          </Conversation.Controls>
        </Conversation.Consent>
      </Conversation.Root>
    </TavusProvider>
  );
}

interface DeskProps {
  readonly clinic: Clinic;
  readonly visit: Visit;
  readonly onChange: (change: (before: Visit) => Visit) => void;
}

function Desk({ clinic, visit, onChange }: DeskProps) {
  const { end } = useConversation();
  const send = useSendInteraction();
  const [problem, setProblem] = useState<string>();
  const note = (change: Visit) => onChange((before) => ({ ...before, ...change }));

  useToolCalls({
    find_patient: {
      schema: z.object({ name: z.string().min(2) }),
      handler: async ({ name }) => {
        const { id } = await clinic.findPatient(name);
        note({ patient: name });
        return { id };
      },
      failureText: 'There is no such patient. Ask for the spelling.',
      onError: ({ code }) => setProblem(code),
    },
    free_slots: {
      schema: z.object({ doctor: z.string() }),
      handler: ({ doctor }) => clinic.freeSlots(doctor),
    },
    book: {
      schema: z.object({ patient: z.string(), slot: z.string() }),
      handler: ({ slot }, call) => {
        note({ asked: { slot, call } });
        return call.defer;
      },
      timeoutMs: 120_000,
      failureText: 'The visitor did not confirm the appointment.',
      onError: ({ code }) => setProblem(code),
    },
    show_room: {
      schema: z.object({ name: z.enum(['cardiology', 'pharmacy']) }),
      handler: ({ name }) => {
        note({ room: `${name}: ${rooms[name]}` });
        return 'It is on the screen.';
      },
    },
    print: ({ text }) => clinic.print(String(text)),
    call_staff: {
      schema: z.object({ reason: z.string() }),
      // Staff answers, maybe much later, or not at all.
      handler: ({ reason }, { toolCallId, ignore }) => {
        clinic.callStaff(reason, (text) => toolCallId && send.toolResult(toolCallId, text));
        return ignore;
      },
    },
    end_visit: () => end({ waitFor: 'silence', graceMs: 500 }),
    '*': (_, { name }) => `This kiosk cannot ${name.replaceAll('_', ' ')}.`,
  });

  async function confirm({ slot, call }: NonNullable<Visit['asked']>) {
    onChange(({ asked, ...rest }) => rest);
    try {
      call.answer(await clinic.book(visit.patient ?? '', slot));
    } catch (error) {
      call.fail(error);
    }
  }
  function refuse({ call }: NonNullable<Visit['asked']>) {
    onChange(({ asked, ...rest }) => rest);
    call.fail('refused');
  }

  const { asked, patient, room } = visit;
  return (
    <section aria-label="Desk">
      {patient && <p>{`Welcome, ${patient}`}</p>}
      {room && <p>{room}</p>}
      {problem && <p role="alert">{problem}</p>}
      {asked && (
        <>
          <button type="button" onClick={() => confirm(asked)}>
            {`Book ${asked.slot}`}
          </button>
          <button type="button" onClick={() => refuse(asked)}>
            Not now
          </button>
        </>
      )}
      <Steps />
    </section>
  );
}

/** What has been done in this visit. */
function Steps() {
  const calls = useToolCallList();
  return (
    <ol aria-label="Steps">
      {calls.map(({ key, name, status }) => (
        <li key={key}>{`${name} ${status}`}</li>
      ))}
    </ol>
  );
}

/** Asks after half of the time whether the visitor is still there, and makes the kiosk ready for the next one. */
function Inactivity({ idleMs }: Pick<KioskProps, 'idleMs'>) {
  const { reset } = useConversation();
  const send = useSendInteraction();
  useSilence(idleMs / 2, () => void send.echo('Are you still there?', { when: 'idle', graceMs: 100 }), {
    of: 'user',
    activity: 'speech+page',
  });
  useSilence(idleMs, () => void reset(), { of: 'user', activity: 'speech+page' });
  return null;
}
