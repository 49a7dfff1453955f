import type {
  Role,
  StartedSpeakingEvent,
  StoppedSpeakingEvent,
  TavusEvent,
  UtteranceEvent,
  UtteranceStreamingEvent,
} from '../protocol/TavusEvent';
import { comparePositions, type Position } from './Position';
import { toolCallKey } from './toolCallKey';

/** How many happenings are remembered; tool calls are for the whole conversation. */
const memory = 2000;
const longestKey = 10_000;

interface SpeakingMark {
  readonly position: Position;
  readonly event: StartedSpeakingEvent | StoppedSpeakingEvent;
}

/**
 * Tells a happening from its copies: Tavus sends most things once for `pal` and once for `replica`, speaking events
 * under a generic and a legacy name too, and some senders repeat themselves.
 */
export class Happenings {
  readonly #toolCalls = new Set<string>();
  readonly #recent = new Set<string>();
  readonly #latestOfKind = new Map<string, string>();
  readonly #speaking: Record<Role, SpeakingMark[]> = { user: [], pal: [] };

  /** True the first time something happens; `position` is where the event stands among all. */
  isNew(event: TavusEvent, position: Position): boolean {
    switch (event.type) {
      case 'conversation.started_speaking':
      case 'conversation.stopped_speaking':
        return this.#isNewSpeaking({ event, position });
      case 'conversation.tool_call':
      case 'conversation.perception_tool_call':
        return addNew(this.#toolCalls, toolCallKey(event));
      case 'conversation.utterance':
      case 'conversation.utterance.streaming':
        return this.#isNewSpeech(event);
      default:
        return this.#isNewSignal(event);
    }
  }

  /** Starts and stops alternate: a start next to a start of the same speech, before or behind it, is a copy. */
  #isNewSpeaking(mark: SpeakingMark): boolean {
    const marks = this.#speaking[mark.event.role];
    let index = marks.length;
    for (let other = marks[index - 1]; other; other = marks[index - 1]) {
      if (comparePositions(other.position, mark.position) <= 0) break;
      index -= 1;
    }
    if (isCopy(marks[index - 1], mark) || isCopy(marks[index], mark)) return false;
    marks.splice(index, 0, mark);
    if (marks.length > memory) marks.shift();
    return true;
  }

  #isNewSpeech(event: UtteranceEvent | UtteranceStreamingEvent): boolean {
    const { type, role, inferenceId, turnIdx, speech } = event;
    const id = role === 'pal' ? (inferenceId ?? turnIdx) : (turnIdx ?? inferenceId);
    const progress =
      event.type === 'conversation.utterance' ? '' : [event.contentIndex, event.final, event.isInterrupted];
    const key = JSON.stringify([type, role, id, progress, speech]);
    // Without any id, saying the same twice is a copy only when nothing else was said in between.
    if (id === undefined) return this.#changesLatest(type, key);
    this.#latestOfKind.delete(type);
    return this.#isNewKey(key);
  }

  #isNewSignal(event: TavusEvent): boolean {
    const { seq, timestamp, ...content } = event;
    const key = JSON.stringify([event.type, seq ?? timestamp, content]);
    const kind = event.type === 'unknown' ? event.eventType : event.type;
    return seq === undefined && timestamp === undefined
      ? this.#changesLatest(kind, key)
      : this.#isNewKey(key);
  }

  #changesLatest(kind: string, key: string): boolean {
    const short = key.slice(0, longestKey);
    if (this.#latestOfKind.get(kind) === short) return false;
    this.#latestOfKind.set(kind, short);
    return true;
  }

  #isNewKey(key: string): boolean {
    if (!addNew(this.#recent, key.slice(0, longestKey))) return false;
    for (const oldest of this.#recent) {
      if (this.#recent.size <= memory) break;
      this.#recent.delete(oldest);
    }
    return true;
  }
}

function isCopy(known: SpeakingMark | undefined, mark: SpeakingMark): boolean {
  if (known?.event.type !== mark.event.type) return false;
  const [a, b] = [known.event, mark.event];
  // A user's inference changes while they speak; only the PAL's tells one speech from the next.
  return agree(a.turnIdx, b.turnIdx) && (a.role === 'user' || agree(a.inferenceId, b.inferenceId));
}

function agree<Value>(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function addNew(set: Set<string>, key: string): boolean {
  if (set.has(key)) return false;
  set.add(key);
  return true;
}
