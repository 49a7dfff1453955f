import { createStore } from 'jotai/vanilla';
import { stateAt } from '../../call/recording/stateAt';
import type { OpenSession } from '../../hooks/react/openSession';
import { openSessions } from '../../hooks/react/openSessions';
import { parseEvent } from '../../protocol/parseEvent';
import type { Recording } from '../../protocol/recording/Recording';
import { isJsonObject } from '../../protocol/wire/JsonObject';
import type { Simulation } from '../../simulator/simulate';
import { type ConversationState, createConversationState } from '../../state/ConversationState';
import { ConversationWriter, type Store } from '../../state/ConversationWriter';
import { createToolCallListAtom } from '../../state/views/ToolCallList';
import { createTranscriptAtom } from '../../state/views/Transcript';
import type { Account } from './Account';
import { rowsOf } from './TranscriptRow';

/** Returns what a conversation tells: a session, a simulation, a recording, or what `renderConversation` returned. */
export function accountOf(subject: unknown): Account {
  if (isObject(subject)) {
    const opened = openSessions.get(subject);
    if (opened) return accountOfSession(opened, opened.session.options.source);
    const rendered = isObject(subject.session) && openSessions.get(subject.session);
    if (rendered) return accountOfSession(rendered, subject.simulation);
    if (isSimulation(subject)) return accountOfSimulation(subject);
    if (isRecording(subject)) return accountOfRecording(subject);
  }
  throw new TypeError(
    'Tavus: this is no conversation. The matchers and transcriptOf() look at a session, a simulation, a recording, or at ' +
      'what renderConversation() returned. Pass one of these.',
  );
}

function accountOfSession({ store, state }: OpenSession, simulation: unknown): Account {
  return {
    ...accountOfState(store, state),
    sent: () => {
      if (isSimulation(simulation)) return simulation.sent;
      throw new Error(
        'Tavus: it is not known what this session has sent. Only a simulation keeps that, and a recording. ' +
          'Give the session a simulation as its source, or pass what recordConversation() has recorded.',
      );
    },
  };
}

function accountOfRecording(recording: Recording): Account {
  const { entries } = recording;
  const { store, state } = stateAt(recording, entries.length - 1);
  return {
    ...accountOfState(store, state),
    sent: () =>
      entries.flatMap((entry) => (entry.kind === 'sent' && isJsonObject(entry.data) ? [entry.data] : [])),
  };
}

function accountOfState(store: Store, state: ConversationState): Omit<Account, 'sent'> {
  return {
    said: () => rowsOf(store.get(state.derived(createTranscriptAtom))),
    toolCalls: () => store.get(state.derived(createToolCallListAtom)),
    endReason: () => store.get(state.conversation).endReason,
  };
}

function accountOfSimulation({ received, sent, ended }: Simulation): Account {
  const store = createStore();
  const state = createConversationState();
  const writer = new ConversationWriter(store, state);
  for (const message of received) {
    const parsed = parseEvent(message);
    if (parsed.ok) writer.receive(parsed.event);
  }
  const newest = received.find(isJsonObject)?.conversation_id;
  const end = ended.find(({ conversationId }) => newest === undefined || conversationId === newest);
  if (end) writer.finish();
  return {
    ...accountOfState(store, state),
    sent: () => sent,
    endReason: () => end?.reason,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSimulation(value: unknown): value is Simulation {
  return isObject(value) && 'received' in value && 'sent' in value && 'ended' in value;
}

function isRecording(value: unknown): value is Recording {
  return isObject(value) && 'header' in value && Array.isArray(value.entries);
}
