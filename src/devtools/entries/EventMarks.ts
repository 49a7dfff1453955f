import type { RecordedEntry } from '../../protocol/recording/Recording';
import type { TavusEvent } from '../../protocol/TavusEvent';
import { isToolCall } from '../../state/EventIntake';
import { EventDeduplicator } from '../../state/fold/EventDeduplicator';
import { ToolCallKeys } from '../../state/fold/ToolCallKeys';
import { EventLog } from '../../state/log/EventLog';
import { comparePositions, type Position } from '../../state/log/Position';
import { readEntry } from './EntryReading';
import { isLateReading } from './isLateReading';

/**
 * What is remarkable about a message: it came after one that was sent later, says what another one has said, or was not read,
 * because it came from somebody else or is about another conversation.
 */
export type EventMark = 'late' | 'repeated' | 'dropped';

/** Tells late and repeated messages from the others, in the order of their arrival and by the rules of the state. */
export class EventMarks {
  #log = newLog();
  #deduplicator = new EventDeduplicator();
  #keys = new ToolCallKeys();
  #newest: Position | undefined;

  /** Returns the mark of the next entry. */
  next(entry: RecordedEntry): EventMark | undefined {
    if (entry.kind === 'fold' && entry.step === 'reset') this.#forget();
    const isMessage = entry.kind === 'message';
    if (!isMessage && !isLateReading(entry)) return undefined;
    const { event } = readEntry(entry);
    if (!event || (isMessage && entry.read === false)) return 'dropped';
    const position = this.#log.add(event);
    if (!position) return 'repeated';
    const isLate = this.#newest !== undefined && comparePositions(position, this.#newest) < 0;
    if (!isLate) this.#newest = position;
    const isNew = isToolCall(event)
      ? this.#keys.identify(event, entry.atMs).isNew
      : this.#deduplicator.isNew(event, position);
    if (!isNew) return 'repeated';
    return isLate ? 'late' : undefined;
  }

  #forget(): void {
    this.#log = newLog();
    this.#deduplicator = new EventDeduplicator();
    this.#keys = new ToolCallKeys();
    this.#newest = undefined;
  }
}

const newLog = () => new EventLog<TavusEvent>(() => () => undefined);
