import type { RecordedCallEvent, RecordedEntry } from '../../protocol/recording/Recording';
import { isJsonObject } from '../../protocol/wire/JsonObject';

/** A step on the way from the start of a conversation to the PAL's picture. */
export interface WaterfallStep {
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Returns the steps of the newest start, as far as they are known. Those that happen at the same time overlap. */
export function waterfallOf(entries: readonly RecordedEntry[]): readonly WaterfallStep[] {
  const begins = (state: string) => (entry: RecordedEntry) =>
    entry.kind === 'state' && entry.patch.state === state;
  const whole = entries.findLastIndex(begins('initializing'));
  // A recording may have begun in the middle of the start.
  const start = whole < 0 ? entries.findIndex(begins('connecting')) : whole;
  const first = entries[start];
  if (!first) return [];
  const moments = momentsOf(entries.slice(start));
  const step = (name: string, fromMs: number | undefined, toMs: number | undefined): WaterfallStep[] =>
    fromMs === undefined || toMs === undefined || toMs < fromMs ? [] : [{ name, fromMs, toMs }];
  return [
    ...step('Create the conversation', first.atMs, moments.created),
    ...step('Load the engine', moments.loading ?? first.atMs, moments.loaded),
    ...step('Join the room', moments.connecting, moments.joined ?? moments.connected),
    ...step('Wait for the PAL', moments.joined, moments.connected),
    ...step('Show its picture', moments.joined, moments.picture),
  ];
}

type Moment = 'created' | 'loading' | 'loaded' | 'connecting' | 'joined' | 'connected' | 'picture';

/** The first time of each moment, until the conversation is over. */
function momentsOf(entries: readonly RecordedEntry[]): Readonly<Partial<Record<Moment, number>>> {
  const moments: Partial<Record<Moment, number>> = {};
  for (const entry of entries) {
    const moment = momentOf(entry);
    if (moment) moments[moment] ??= entry.atMs;
    if (moment === 'picture' || (entry.kind === 'state' && entry.patch.state === 'ended')) break;
  }
  return moments;
}

function momentOf(entry: RecordedEntry): Moment | undefined {
  if (entry.kind === 'state') {
    const { state, conversationId } = entry.patch;
    if (typeof conversationId === 'string') return 'created';
    return state === 'connecting' || state === 'connected' ? state : undefined;
  }
  if (entry.kind !== 'call') return undefined;
  if (entry.event === 'loading' || entry.event === 'loaded') return entry.event;
  if (entry.event === 'joined-meeting') return 'joined';
  return isPicture(entry) ? 'picture' : undefined;
}

/** The first picture of somebody else in the room is the PAL's. */
function isPicture({ event, detail: { type, participant } }: RecordedCallEvent): boolean {
  return (
    event === 'track-started' && type === 'video' && isJsonObject(participant) && participant.local === false
  );
}
