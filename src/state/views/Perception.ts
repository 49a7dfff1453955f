import { type Atom, atom } from 'jotai/vanilla';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { ConversationState } from '../ConversationState';
import type { SignalEvent } from '../fold/SignalEvent';
import type { Utterance } from '../fold/Utterance';
import { remembered } from './remembered';
import { createTranscriptAtom } from './Transcript';

/** A perception tool call for something the PAL saw or heard. Its camera frames are not kept. */
export interface PerceptionToolCall {
  /** Stable for the whole conversation, so it can be used as a list key. */
  readonly key: string;
  /** The name of the tool. */
  readonly name: string;
  /** Undefined if the arguments could not be parsed as a JSON object. */
  readonly arguments?: JsonObject | undefined;
  /** The sense that the PAL used, such as `vision` or `audio`. */
  readonly modality?: string | undefined;
  /** Identifies the call. */
  readonly toolCallId?: string | undefined;
  /** The turn that the call belongs to. */
  readonly turnIdx?: number | undefined;
}

/** What the PAL perceived about the user. */
export interface Perception {
  /** How the user sounded, from the latest utterance with an audio analysis. */
  readonly audioAnalysis: string | undefined;
  /** How the user looked, from the latest utterance with a visual analysis. */
  readonly visualAnalysis: string | undefined;
  /** The user's utterances that have an `audioAnalysis` or a `visualAnalysis`, in order. */
  readonly utterances: readonly Utterance[];
  /** The perception tool calls, in order. */
  readonly toolCalls: readonly PerceptionToolCall[];
  /** The analysis of the whole conversation. Tavus sends it after the end, to participants still in the room. */
  readonly finalAnalysis: string | undefined;
}

/** Creates the atom of a conversation's perception. The value stays the same object until there is something new. */
export function createPerceptionAtom(state: ConversationState): Atom<Perception> {
  const transcript = state.derived(createTranscriptAtom);
  const remember = remembered<Perception>();
  return atom((get) => {
    const signals = get(state.signals);
    const utterances = get(transcript).filter(isAnalysed);
    return remember([signals, ...utterances], () => perceptionOf(signals, utterances));
  });
}

function perceptionOf(signals: readonly SignalEvent[], utterances: readonly Utterance[]): Perception {
  const toolCalls: PerceptionToolCall[] = [];
  let finalAnalysis: string | undefined;
  for (const signal of signals) {
    if (signal.type === 'conversation.perception_analysis') finalAnalysis = signal.analysis;
    if (signal.type !== 'conversation.perception_tool_call') continue;
    const { key, name, modality, toolCallId, turnIdx } = signal;
    toolCalls.push({ key, name, arguments: signal.arguments, modality, toolCallId, turnIdx });
  }
  return {
    audioAnalysis: utterances.findLast((utterance) => utterance.audioAnalysis !== undefined)?.audioAnalysis,
    visualAnalysis: utterances.findLast((utterance) => utterance.visualAnalysis !== undefined)
      ?.visualAnalysis,
    utterances,
    toolCalls,
    finalAnalysis,
  };
}

function isAnalysed({ audioAnalysis, visualAnalysis }: Utterance): boolean {
  return audioAnalysis !== undefined || visualAnalysis !== undefined;
}
