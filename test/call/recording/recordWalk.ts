import fc from 'fast-check';
import { vi } from 'vitest';
import { Recorder } from '../../../src/call/recording/Recorder';
import type { RecordingOptions } from '../../../src/call/recording/RecordingOptions';
import { sendHidden } from '../../../src/call/send/sendHidden';
import type { ConversationSession } from '../../../src/call/session/ConversationSession';
import { sendEcho } from '../../../src/call/session/sendInPieces';
import { sendInteraction } from '../../../src/call/session/sendInteraction';
import { createToolHandlers } from '../../../src/call/tools/ToolHandlers';
import { interrupt, respond } from '../../../src/protocol/interactions';
import type { RecordedEntry, RecordingHeader } from '../../../src/protocol/recording/Recording';
import { type Faults, systemClock } from '../../../src/simulator';
import { type SessionUnderTest, sessionWith } from '../session/startSession';
import { type Atoms, atomsOf } from './atomsOf';

/** A walk through conversations: the line, and what happens in order. */
export interface Walk {
  readonly seed: number;
  readonly faults: Faults;
  readonly deeds: readonly Deed[];
}

export type Deed =
  | { readonly wait: number }
  | { readonly say: string }
  | { readonly heard: string }
  | { readonly typed: string }
  | { readonly hidden: string }
  | { readonly echo: string }
  | { readonly tool: string }
  | { readonly deliver: unknown; readonly from: string | undefined }
  | { readonly settle: string }
  | { readonly network: 'interrupted' | 'connected' }
  | { readonly deed: PlainDeed };

type PlainDeed =
  | 'start'
  | 'prepare'
  | 'rejoin'
  | 'reset'
  | 'leave'
  | 'interrupt'
  | 'palLeaves'
  | 'shutDown'
  | 'fails'
  | 'blocked'
  | 'sendsInterrupt';

const plainDeeds: Readonly<Record<PlainDeed, (under: SessionUnderTest) => void>> = {
  start: ({ session }) => void session.start(),
  prepare: ({ session }) => void session.prepare(),
  rejoin: ({ session }) => void session.rejoin(),
  reset: ({ session }) => void session.reset(),
  leave: ({ session }) => void session.leave(),
  interrupt: ({ simulation }) => simulation.interrupt(),
  palLeaves: ({ simulation }) => simulation.palLeaves(),
  shutDown: ({ simulation }) => simulation.shutDown('max_call_duration reached'),
  fails: ({ simulation }) => simulation.fail('connection-error'),
  blocked: ({ session }) => session.setAudioBlocked(true),
  sendsInterrupt: ({ session }) => send(() => sendInteraction(session, interrupt())),
};

/** What was seen at a moment: how many entries there were, and what the atoms held. */
export interface Seen {
  readonly count: number;
  readonly atoms: Atoms;
}

/** What became of a walk. */
export interface Walked {
  readonly text: string;
  readonly entries: readonly RecordedEntry[];
  readonly seen: readonly Seen[];
}

const header: RecordingHeader = { version: 1, recordedAt: 0, versions: {}, redacted: [] };

/** Goes on a walk on fake timers and records it, and notes the state at every moment of rest. */
export async function recordWalk(walk: Walk, options: RecordingOptions = {}): Promise<Walked> {
  const under = sessionWith({}, { seed: walk.seed, faults: walk.faults, clock: systemClock });
  const { session, store, state } = under;
  const entries: RecordedEntry[] = [];
  const seen: Seen[] = [];
  const recorder = new Recorder(
    { session, store, state },
    { ...header, recordedAt: Date.now() },
    options,
    (entry) => entries.push(entry),
  );
  answerWeather(session);
  const look = () => {
    recorder.flush();
    seen.push({ count: entries.length, atoms: atomsOf(store, state) });
  };
  look();
  for (const deed of walk.deeds) {
    await act(under, deed);
    await vi.advanceTimersByTimeAsync(0);
    look();
  }
  void session.leave();
  await vi.advanceTimersByTimeAsync(2000);
  look();
  recorder.stop();
  under.unmount();
  return { text: recorder.toText(), entries, seen };
}

/** Handles the tool of the walks that the application has. */
export function answerWeather(session: ConversationSession): void {
  session.part(createToolHandlers).add({
    type: 'conversation.tool_call',
    names: ['weather'],
    options: (name) => (name === 'weather' ? { handler: async () => ({ degrees: 21 }) } : undefined),
  });
}

async function act(under: SessionUnderTest, deed: Deed): Promise<void> {
  const { session, simulation } = under;
  if ('wait' in deed) await vi.advanceTimersByTimeAsync(deed.wait);
  else if ('say' in deed) simulation.say(deed.say);
  else if ('heard' in deed) simulation.userSays(deed.heard);
  else if ('typed' in deed) send(() => sendInteraction(session, respond(deed.typed)));
  else if ('hidden' in deed) send(() => sendHidden(session, deed.hidden));
  else if ('echo' in deed) send(() => sendEcho(session, deed.echo));
  else if ('tool' in deed) simulation.callTool(deed.tool, { city: 'Bern', days: 2 });
  else if ('settle' in deed)
    session.settleToolCall(deed.settle, { status: 'failed', error: new Error('It is closed.') });
  else if ('network' in deed) simulation.network(deed.network);
  else if ('deliver' in deed) simulation.deliver(deed.deliver, deed.from);
  else plainDeeds[deed.deed](under);
}

/** Sends, if a conversation is connected. */
function send(task: () => unknown): void {
  try {
    task();
  } catch {
    // Nothing is connected, so nothing was sent.
  }
}

const texts = fc.constantFrom(
  'Hello there',
  'Yes',
  'How much is it, please?',
  'Tell me a story about 3 bears.',
);
const chance = fc.constantFrom(0, 0, 0.2);

const faults: fc.Arbitrary<Faults> = fc.record(
  {
    delayMs: fc.constantFrom(0, 300),
    reorderMs: fc.constantFrom(0, 900),
    duplicate: chance,
    drop: chance,
    legacyOnly: fc.boolean(),
    noSeq: fc.boolean(),
    noTurns: fc.boolean(),
    noInferences: fc.boolean(),
  },
  { requiredKeys: [] },
);

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ wait: fc.integer({ min: 0, max: 5000 }) }) },
  { weight: 2, arbitrary: fc.record({ say: texts }) },
  { weight: 2, arbitrary: fc.record({ heard: texts }) },
  { weight: 2, arbitrary: fc.record({ typed: texts }) },
  fc.record({ hidden: texts }),
  fc.record({ echo: texts }),
  fc.record({ tool: fc.constantFrom('weather', 'book') }),
  fc.record({ settle: fc.constantFrom('call-1', 'tool-1') }),
  fc.record({ network: fc.constantFrom('interrupted' as const, 'connected' as const) }),
  fc.record({
    deliver: fc.json().map((text) => JSON.parse(text)),
    from: fc.constantFrom(undefined, 'stranger'),
  }),
  fc.record({ deed: fc.constantFrom(...(Object.keys(plainDeeds) as PlainDeed[])) }),
);

/** Random walks. Each begins with a conversation. */
export const walks: fc.Arbitrary<Walk> = fc.record({
  seed: fc.integer({ min: 1, max: 1000 }),
  faults,
  deeds: fc
    .array(deeds, { minLength: 3, maxLength: 14 })
    .map((list): Deed[] => [{ deed: 'start' }, { wait: 2500 }, ...list]),
});
