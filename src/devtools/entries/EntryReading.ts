import { parseEvent } from '../../protocol/parseEvent';
import type { RecordedEntry } from '../../protocol/recording/Recording';
import type { TavusEvent } from '../../protocol/TavusEvent';
import { isJsonObject } from '../../protocol/wire/JsonObject';
import { isLateReading } from './isLateReading';
import { shortJson } from './shortJson';

/** What an entry is, in a line. */
export interface EntryReading {
  /** The name of the event, interaction or change. */
  readonly type: string;
  /** The most important of its content. */
  readonly summary: string;
  /** The canonical event of a message that could be parsed. */
  readonly event?: TavusEvent | undefined;
}

/** Returns what an entry is. The same entry gives the same object. */
export function readEntry(entry: RecordedEntry): EntryReading {
  const known = readings.get(entry);
  if (known) return known;
  const reading = newReading(entry);
  readings.set(entry, reading);
  return reading;
}

/** Each entry is read once, and not before somebody looks at it. */
const readings = new WeakMap<RecordedEntry, EntryReading>();

function newReading(entry: RecordedEntry): EntryReading {
  switch (entry.kind) {
    case 'message':
      return readMessage(entry.data);
    case 'sent': {
      const { event_type, properties = {} } = isJsonObject(entry.data) ? entry.data : {};
      return {
        type: typeof event_type === 'string' ? event_type : 'message',
        summary: shortJson(properties),
      };
    }
    case 'call':
      return { type: entry.event, summary: shortJson(entry.detail) };
    case 'state':
      return {
        type: 'state',
        summary: Object.entries(entry.patch)
          .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : shortJson(value)}`)
          .join(', '),
      };
    case 'fold':
      if (isLateReading(entry)) return readMessage(entry.detail.data);
      return { type: entry.step, summary: shortJson(entry.detail) };
    case 'problem':
      return { type: 'problem', summary: entry.text };
  }
}

function readMessage(data: unknown): EntryReading {
  const parsed = parseEvent(data);
  if (!parsed.ok) return { type: 'unreadable', summary: `${parsed.problem} ${shortJson(data)}` };
  const { event } = parsed;
  return { type: event.type === 'unknown' ? event.eventType : event.type, summary: summaryOf(event), event };
}

function summaryOf(event: TavusEvent): string {
  switch (event.type) {
    case 'conversation.utterance':
    case 'conversation.utterance.streaming':
      return `${event.role}: ${event.speech}`;
    case 'conversation.started_speaking':
    case 'conversation.stopped_speaking':
      return event.role;
    case 'conversation.tool_call':
    case 'conversation.perception_tool_call':
      return `${event.name}(${shortJson(event.arguments ?? event.rawArguments ?? '')})`;
    case 'conversation.perception_analysis':
      return event.analysis;
    case 'conversation.objective.activated':
    case 'conversation.objective.completed':
    case 'conversation.objective.pending':
      return `${event.objectiveName} ${shortJson(event.outputVariables)}`;
    case 'conversation.guardrail':
      return [event.guardrail, event.reason].filter(Boolean).join(': ');
    case 'system.shutdown':
      return event.reason ?? '';
    case 'unknown':
      return shortJson(event.raw.properties ?? event.raw);
    default:
      return '';
  }
}
