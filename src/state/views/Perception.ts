import { type Atom, atom } from 'jotai/vanilla';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { ConversationState } from '../ConversationState';
import type { SignalEvent } from '../fold/SignalEvent';
import { toolCallKey } from '../fold/toolCallKey';
import type { Utterance } from '../fold/Utterance';
import { sameItems } from '../sameItems';
import { createTranscriptAtom } from './Transcript';

/** Something the PAL saw or heard that a perception tool was called for; its frames are kept nowhere. */
export interface PerceptionToolCall {
  /** Stable for the life of the conversation: a key for lists. */
  readonly key: string;
  /** The tool. */
  readonly name: string;
  /** Absent when they could not be read as a JSON object. */
  readonly arguments?: JsonObject | undefined;
  /** Such as `vision` or `audio`. */
  readonly modality?: string | undefined;
  /** Names the call. */
  readonly toolCallId?: string | undefined;
  /** The turn in which it came. */
  readonly turnIdx?: number | undefined;
}

/** What the PAL perceived of the user. */
export interface Perception {
  /** How the user sounded in the latest utterance that tells. */
  readonly audioAnalysis: string | undefined;
  /** How the user looked in the latest utterance that tells. */
  readonly visualAnalysis: string | undefined;
  /** The user's utterances that have an `audioAnalysis` or a `visualAnalysis`, in order. */
  readonly utterances: readonly Utterance[];
  /** In the order in which they came. */
  readonly toolCalls: readonly PerceptionToolCall[];
  /** What was perceived over the whole conversation; comes after its end, to who is still in the room. */
  readonly finalAnalysis: string | undefined;
}

/** The perception of a conversation; the same object while nothing new was perceived. */
export function createPerceptionAtom(state: ConversationState): Atom<Perception> {
  const transcript = state.derived(createTranscriptAtom);
  let last: { readonly from: readonly unknown[]; readonly perception: Perception } | undefined;
  return atom((get) => {
    const signals = get(state.signals);
    const utterances = get(transcript).filter(isAnalysed);
    const from = [signals, ...utterances];
    if (last && sameItems(last.from, from)) return last.perception;
    last = { from, perception: perceptionOf(signals, utterances) };
    return last.perception;
  });
}

function perceptionOf(signals: readonly SignalEvent[], utterances: readonly Utterance[]): Perception {
  const toolCalls = new Map<string, PerceptionToolCall>();
  let finalAnalysis: string | undefined;
  for (const signal of signals) {
    if (signal.type === 'conversation.perception_analysis') finalAnalysis = signal.analysis;
    if (signal.type !== 'conversation.perception_tool_call') continue;
    const key = toolCallKey(signal);
    const { name, modality, toolCallId, turnIdx } = signal;
    if (!toolCalls.has(key))
      toolCalls.set(key, { key, name, arguments: signal.arguments, modality, toolCallId, turnIdx });
  }
  return {
    audioAnalysis: utterances.findLast((utterance) => utterance.audioAnalysis !== undefined)?.audioAnalysis,
    visualAnalysis: utterances.findLast((utterance) => utterance.visualAnalysis !== undefined)
      ?.visualAnalysis,
    utterances,
    toolCalls: [...toolCalls.values()],
    finalAnalysis,
  };
}

function isAnalysed({ audioAnalysis, visualAnalysis }: Utterance): boolean {
  return audioAnalysis !== undefined || visualAnalysis !== undefined;
}
