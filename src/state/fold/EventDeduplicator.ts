import type {
  PerceptionToolCallEvent,
  Role,
  StartedSpeakingEvent,
  StoppedSpeakingEvent,
  TavusEvent,
  ToolCallEvent,
  UtteranceEvent,
  UtteranceStreamingEvent,
} from '../../protocol/TavusEvent';
import { comparePositions, type Position } from '../log/Position';
import { digest } from './digest';

/** How many events are remembered to detect duplicates. */
const memory = 2000;

interface SpeakingMark {
  readonly position: Position;
  readonly event: StartedSpeakingEvent | StoppedSpeakingEvent;
}

/**
 * Distinguishes new events from duplicates. Tavus sends most events once for `pal` and once for `replica`, and speaking
 * events under both a generic and a legacy name. Some senders also repeat events. Tool calls have `ToolCallKeys`.
 */
export class EventDeduplicator {
  readonly #recent = new Set<string>();
  readonly #latestOfKind = new Map<string, string>();
  readonly #speaking: Record<Role, SpeakingMark[]> = { user: [], pal: [] };
  #palJoined: TavusEvent | undefined;

  /** Returns true unless the event is a duplicate; `position` is its place among all events. */
  isNew(event: Exclude<TavusEvent, ToolCallEvent | PerceptionToolCallEvent>, position: Position): boolean {
    switch (event.type) {
      case 'conversation.started_speaking':
      case 'conversation.stopped_speaking':
        return this.#isNewSpeaking({ event, position });
      case 'conversation.utterance':
      case 'conversation.utterance.streaming':
        return this.#isNewSpeech(event);
      case 'system.pal_joined':
        return this.#isNewArrival(event);
      default:
        return this.#isNewSignal(event);
    }
  }

  /** Starts and stops alternate, so a start directly before or after a start of the same speech is a duplicate. */
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
      event.type === 'conversation.utterance'
        ? ''
        : `${event.contentIndex} ${event.final} ${event.isInterrupted}`;
    const key = `${role} ${typeof id} ${id} ${progress} ${digest(speech)}`;
    // Without an id, a repeated text is a duplicate only if nothing else was said in between.
    if (id === undefined) return this.#changesLatest(type, key);
    this.#latestOfKind.delete(type);
    return this.#isNewKey(key);
  }

  /** Tavus sends this once as `pal` and once as `replica`, with different properties, so only the time is compared. */
  #isNewArrival(event: TavusEvent): boolean {
    const known = this.#palJoined;
    this.#palJoined = event;
    return !known || !sentTogether(known, event);
  }

  /** A duplicate has the same content and either the same `seq` or the same timestamp. */
  #isNewSignal(event: TavusEvent): boolean {
    const { seq, timestamp, ...content } = event;
    const said = digest(JSON.stringify(content));
    if (seq === undefined && timestamp === undefined) return this.#changesLatest(event.type, said);
    const newSeq = seq === undefined || this.#isNewKey(`seq ${seq} ${said}`);
    const newTime = timestamp === undefined || this.#isNewKey(`time ${timestamp} ${said}`);
    return newSeq && newTime;
  }

  #changesLatest(kind: string, key: string): boolean {
    if (this.#latestOfKind.get(kind) === key) return false;
    this.#latestOfKind.set(kind, key);
    return true;
  }

  #isNewKey(key: string): boolean {
    if (!addNew(this.#recent, key)) return false;
    for (const oldest of this.#recent) {
      if (this.#recent.size <= memory) break;
      this.#recent.delete(oldest);
    }
    return true;
  }
}

function isCopy(known: SpeakingMark | undefined, mark: SpeakingMark): boolean {
  if (known?.event.type !== mark.event.type || !sentTogether(known.event, mark.event)) return false;
  const [a, b] = [known.event, mark.event];
  // A user's inference can change while they speak; only the PAL's distinguishes one speech from the next.
  return agree(a.turnIdx, b.turnIdx) && (a.role === 'user' || agree(a.inferenceId, b.inferenceId));
}

/** Duplicates are sent together. A later event is a new one, even if the event between the two is late or lost. */
function sentTogether(a: TavusEvent, b: TavusEvent): boolean {
  return a.timestamp === undefined || b.timestamp === undefined || Math.abs(a.timestamp - b.timestamp) < 1000;
}

function agree<Value>(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function addNew(set: Set<string>, key: string): boolean {
  if (set.has(key)) return false;
  set.add(key);
  return true;
}
