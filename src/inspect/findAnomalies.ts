import { parseEvent } from '../protocol/parseEvent';
import type { RecordedEntry, Recording } from '../protocol/recording/Recording';
import type { TavusEvent } from '../protocol/TavusEvent';
import { isJsonObject } from '../protocol/wire/JsonObject';
import { Sequence } from './Sequence';
import type { Anomaly } from './Summary';

/** Returns what is strange in a recording, in order of time. */
export function findAnomalies({ entries }: Recording): readonly Anomaly[] {
  const sequence = new Sequence();
  const seen = new Set<string>();
  const readLate = new Set(
    entries.flatMap((entry) => (isReadLate(entry) ? JSON.stringify(entry.detail.data) : [])),
  );

  function ofMessage(data: unknown, atMs: number): readonly Anomaly[] {
    const parsed = parseEvent(data);
    if (!parsed.ok) return [{ atMs, kind: 'unreadable', text: parsed.problem }];
    const { event } = parsed;
    const found: Anomaly[] = [...sequence.add(event, atMs)];
    if (event.type === 'unknown')
      found.push({ atMs, kind: 'unknown-type', text: `The type ${event.eventType} is unknown.` });
    // Without a number, an event can come twice and mean it.
    if (event.seq === undefined) return found;
    const text = JSON.stringify(data);
    if (seen.has(text)) found.push({ atMs, kind: 'repeated', text: `${nameOf(event)} came again.` });
    seen.add(text);
    return found;
  }

  const anomalies = entries.flatMap((entry) => {
    const { atMs } = entry;
    if (isReadLate(entry)) return ofMessage(entry.detail.data, atMs);
    if (entry.kind !== 'message') return ofOther(entry);
    if (entry.read !== false) return ofMessage(entry.data, atMs);
    return readLate.has(JSON.stringify(entry.data)) ? [] : [unread(entry.data, entry.from, atMs)];
  });
  return [...anomalies, ...sequence.gaps()].sort((one, other) => one.atMs - other.atMs);
}

function isReadLate(entry: RecordedEntry): entry is Extract<RecordedEntry, { kind: 'fold' }> {
  return entry.kind === 'fold' && entry.step === 'read-late';
}

function unread(data: unknown, from: string, atMs: number): Anomaly {
  const parsed = parseEvent(data);
  const name = parsed.ok ? nameOf(parsed.event) : 'A message that is none of Tavus';
  return { atMs, kind: 'not-read', text: `${name} from ${from || 'somebody'} was not read.` };
}

function ofOther(entry: RecordedEntry): readonly Anomaly[] {
  const { atMs } = entry;
  if (entry.kind === 'problem') return [{ atMs, kind: 'problem', text: entry.text }];
  if (entry.kind === 'call' && errors.has(entry.event)) {
    const { errorMsg } = entry.detail;
    const message = isJsonObject(errorMsg) ? errorMsg.errorMsg : errorMsg;
    const text = `Daily reported ${entry.event}: ${typeof message === 'string' ? message : 'without a text'}`;
    return [{ atMs, kind: 'error', text }];
  }
  if (entry.kind === 'state' && isJsonObject(entry.patch.error)) {
    const { code, message } = entry.patch.error;
    return [{ atMs, kind: 'error', text: `The conversation failed (${String(code)}): ${String(message)}` }];
  }
  return [];
}

const errors = new Set(['error', 'nonfatal-error', 'camera-error']);

function nameOf(event: TavusEvent): string {
  const name = event.type === 'unknown' ? event.eventType : event.type;
  return event.seq === undefined ? name : `${name} (seq ${event.seq})`;
}
