import { stateAt } from '../call/recording/stateAt';
import type { TavusSession } from '../hooks/conversation/TavusSession';
import { openSessions } from '../hooks/react/openSession';
import type { Recording } from '../protocol/recording/Recording';
import { isJsonObject } from '../protocol/wire/JsonObject';
import type { Simulation } from '../simulator/simulate';
import { createToolCallListAtom } from '../state/views/ToolCallList';
import { createTranscriptAtom } from '../state/views/Transcript';
import type { Account } from './Account';
import { accountOfMessages } from './accountOfMessages';
import { rowsOf } from './TranscriptRow';

/** Returns what a conversation tells: a session, a simulation, a recording, or what `renderConversation` returned. */
export function accountOf(subject: unknown): Account {
  if (isObject(subject)) {
    if (isSession(subject.session)) return accountOfSession(subject.session);
    if (isSession(subject)) return accountOfSession(subject);
    if (isSimulation(subject)) return accountOfSimulation(subject);
    if (isRecording(subject)) return accountOfRecording(subject);
  }
  throw new TypeError(
    'Tavus: this is no conversation. The matchers and transcriptOf() look at a session, a simulation, a recording, or at ' +
      'what renderConversation() returned. Pass one of these.',
  );
}

function accountOfSession(handle: TavusSession): Account {
  const opened = openSessions.get(handle);
  return {
    said: () => rowsOf(handle.transcript),
    toolCalls: () => {
      if (!opened) throw new Error(unknownSession('toHaveCalledTool'));
      return opened.store.get(opened.state.derived(createToolCallListAtom));
    },
    sent: () => {
      const source = opened?.session.options.source;
      if (!isSimulation(source)) throw new Error(unknownSession('toHaveSent'));
      return source.sent;
    },
    endReason: () => handle.conversation.endReason,
  };
}

function accountOfSimulation(simulation: Simulation): Account {
  const { ended } = simulation;
  const read = () => accountOfMessages(simulation.received, ended.length > 0);
  return {
    said: () => read().said(),
    toolCalls: () => read().toolCalls(),
    sent: () => simulation.sent.filter(isJsonObject),
    endReason: () => ended.at(-1)?.reason,
  };
}

function accountOfRecording(recording: Recording): Account {
  const { entries } = recording;
  const { store, state } = stateAt(recording, entries.length - 1);
  return {
    said: () => rowsOf(store.get(state.derived(createTranscriptAtom))),
    toolCalls: () => store.get(state.derived(createToolCallListAtom)),
    sent: () =>
      entries.flatMap((entry) => (entry.kind === 'sent' && isJsonObject(entry.data) ? [entry.data] : [])),
    endReason: () => store.get(state.conversation).endReason,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSession(value: unknown): value is TavusSession {
  return isObject(value) && 'transcript' in value && 'conversation' in value && 'subscribe' in value;
}

function isSimulation(value: unknown): value is Simulation {
  return isObject(value) && 'received' in value && 'sent' in value && 'ended' in value;
}

function isRecording(value: unknown): value is Recording {
  return isObject(value) && 'header' in value && Array.isArray(value.entries);
}

function unknownSession(matcher: string): string {
  return (
    `Tavus: ${matcher}() cannot look into this session. Only a session of renderConversation(), or one that ` +
    'createTavusSession() made for a simulation, keeps what it needs. Pass one of these, the simulation, or a recording.'
  );
}
