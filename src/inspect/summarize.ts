import { stateAt } from '../call/recording/stateAt';
import type { Recording } from '../protocol/recording/Recording';
import type { Conversation } from '../state/Conversation';
import { createToolCallListAtom } from '../state/views/ToolCallList';
import { createTranscriptAtom } from '../state/views/Transcript';
import { createTurnsAtom } from '../state/views/Turn';
import { findAnomalies } from './findAnomalies';
import { percentiles } from './percentiles';
import type { SummarizedEnd, Summary } from './Summary';

/** Summarizes a recording. */
export function summarize(recording: Recording): Summary {
  const { header, entries, problems } = recording;
  const { store, state } = stateAt(recording, entries.length - 1);
  const turns = store.get(state.derived(createTurnsAtom));
  const said = store.get(state.derived(createTranscriptAtom)).filter(({ text }) => text !== '');
  const toolCalls = new Map<string, number>();
  for (const { name } of store.get(state.derived(createToolCallListAtom)))
    toolCalls.set(name, (toolCalls.get(name) ?? 0) + 1);
  const countOf = (role: string) => said.filter((utterance) => utterance.role === role).length;
  return {
    header,
    durationMs: Math.max(0, ...entries.slice(-1).map(({ atMs }) => atMs)),
    messages: entries.filter(({ kind }) => kind === 'message').length,
    interactions: entries.filter(({ kind }) => kind === 'sent').length,
    turns: turns.length,
    utterances: {
      pal: countOf('pal'),
      user: countOf('user'),
      interrupted: said.filter(({ interrupted }) => interrupted).length,
    },
    toolCalls: Object.fromEntries(toolCalls),
    responseMs: percentiles(turns.flatMap(({ responseLatencyMs }) => responseLatencyMs ?? [])),
    firstTextMs: percentiles(turns.flatMap(({ firstTextLatencyMs }) => firstTextLatencyMs ?? [])),
    end: endOf(store.get(state.conversation)),
    anomalies: findAnomalies(recording),
    problems,
  };
}

function endOf({ state, endReason, error }: Conversation): SummarizedEnd {
  return {
    state,
    ...(endReason && { reason: endReason }),
    ...(error && { error: `${error.code}: ${error.message}` }),
  };
}
