import { isCanvasAction, isCanvasControlName } from '../../protocol/isCanvasAction';
import type { RecordedEntry } from '../../protocol/recording/Recording';
import type {
  Role,
  TavusEvent,
  ToolCallEvent,
  UtteranceEvent,
  UtteranceStreamingEvent,
} from '../../protocol/TavusEvent';
import { isJsonObject } from '../../protocol/wire/JsonObject';
import { readEntry } from './EntryReading';
import type { EventMark } from './EventMarks';
import { isLateReading } from './isLateReading';

/** The lanes of the timeline, from the top. */
export const laneNames = ['user', 'pal', 'tools', 'cards', 'network'] as const;

/** A lane of the timeline. */
export type LaneName = (typeof laneNames)[number];

/** Something that takes time, or a moment. */
export interface LaneItem {
  readonly lane: LaneName;
  /** The index of the entry that it began with. */
  readonly index: number;
  readonly fromMs: number;
  /** Undefined while it goes on; the same as `fromMs` for a moment. */
  toMs: number | undefined;
  /** What it is, in words. */
  text: string;
  /** What is wrong with it, or special. */
  tone: 'plain' | 'quiet' | 'warning' | 'problem';
}

/** The time of a turn. */
export interface TurnBand {
  readonly turnIdx: number;
  readonly index: number;
  readonly fromMs: number;
  toMs: number;
}

interface Said {
  id: string | number | undefined;
  before: string;
  latest: string;
}

/** Words that come this much after the end of a speech, in milliseconds, still belong to it. */
const nearMs = 5000;

/** Puts entries into lanes, each entry once. */
export class Lanes {
  /** The items of each lane, ordered by their beginning. */
  readonly items: Readonly<Record<LaneName, LaneItem[]>> = {
    user: [],
    pal: [],
    tools: [],
    cards: [],
    network: [],
  };
  /** The turns in the order of their beginning. */
  readonly turns: TurnBand[] = [];
  /** When the newest entry happened. */
  endMs = 0;
  readonly #open = new Map<string, LaneItem>();
  /** The words of the speech that is going on, and those of its earlier pieces. */
  readonly #said: Readonly<Record<Role, Said>> = {
    user: { id: undefined, before: '', latest: '' },
    pal: { id: undefined, before: '', latest: '' },
  };
  #planned = '';
  #lastPlan = '';

  /** Adds the next entry. A repeated or dropped message changes nothing. */
  add(entry: RecordedEntry, index: number, mark?: EventMark | undefined): void {
    this.endMs = Math.max(this.endMs, entry.atMs);
    if (entry.kind === 'state') this.#addState(entry.patch, entry.atMs, index);
    if (entry.kind === 'sent') this.#addSent(entry.data, entry.atMs, index);
    if (entry.kind === 'problem')
      this.#begin('network', entry.atMs, index, entry.text, 'problem', entry.atMs);
    const { event } = entry.kind === 'message' || isLateReading(entry) ? readEntry(entry) : {};
    if (!event || mark === 'repeated' || mark === 'dropped') return;
    this.#addToTurn(event, entry.atMs, index);
    this.#addEvent(event, entry.atMs, index);
  }

  #addEvent(event: TavusEvent, atMs: number, index: number): void {
    switch (event.type) {
      case 'conversation.started_speaking':
        this.#startSpeaking(event.role, atMs, index);
        break;
      case 'conversation.stopped_speaking':
        this.#close(event.role, atMs, event.interrupted);
        break;
      case 'conversation.utterance':
      case 'conversation.utterance.streaming':
        this.#say(event, atMs, index);
        break;
      case 'conversation.tool_call':
        if (isCanvasAction(event)) this.#addCard(event, atMs, index);
        else this.#addTool(event.name, event.toolCallId, atMs, index);
        break;
      case 'conversation.perception_tool_call':
        this.#addTool(event.name, event.toolCallId, atMs, index);
        break;
      case 'system.shutdown':
        this.#begin('network', atMs, index, `shutdown: ${event.reason ?? ''}`, 'warning', atMs);
        break;
    }
  }

  /**
   * Each event has all words so far, also those of earlier pieces of the same speech, which belong to the items before. What
   * the PAL plans is shown until it says so.
   */
  #say(event: UtteranceEvent | UtteranceStreamingEvent, atMs: number, index: number): void {
    const { role, speech, turnIdx, inferenceId } = event;
    const open = this.#open.get(role);
    if (role === 'pal' && event.type === 'conversation.utterance') {
      // Tavus sends it more than once.
      if (speech === this.#lastPlan) return;
      this.#lastPlan = speech;
      if (open?.text === '') open.text = speech;
      else this.#planned = speech;
      return;
    }
    const said = this.#said[role];
    const id = inferenceId ?? turnIdx;
    if (said.id !== id) Object.assign(said, { id, before: '', latest: '' });
    if (speech.length > said.latest.length) said.latest = speech;
    const isMore = speech.startsWith(said.before);
    const words = isMore ? speech.slice(said.before.length).trim() : speech;
    const item = open ?? this.items[role].at(-1);
    const isNear = item && (item.toMs === undefined || atMs - item.toMs < nearMs);
    if (words === '' || item?.text.startsWith(words)) return;
    if (isNear) item.text = words;
    else this.#begin(role, atMs, index, words, 'quiet', atMs);
  }

  #startSpeaking(role: Role, atMs: number, index: number): void {
    if (this.#open.has(role)) return;
    const said = this.#said[role];
    said.before = said.latest;
    this.#open.set(role, this.#begin(role, atMs, index, role === 'pal' ? this.#planned : '', 'plain'));
    this.#planned = '';
  }

  #addTool(name: string, id: string | undefined, atMs: number, index: number): void {
    const item = this.#begin('tools', atMs, index, name, 'quiet', atMs);
    if (id !== undefined) this.#open.set(`tool ${id}`, item);
  }

  #addCard({ name, arguments: args }: ToolCallEvent, atMs: number, index: number): void {
    if (name === 'update_component') return;
    this.#close('card', atMs);
    if (isCanvasControlName(name)) return;
    const title = typeof args?.title === 'string' ? `${name}: ${args.title}` : name;
    this.#open.set('card', this.#begin('cards', atMs, index, title, 'plain'));
  }

  #addSent(data: unknown, atMs: number, index: number): void {
    if (!isJsonObject(data)) return;
    const { text, tool_call_id, status } = isJsonObject(data.properties) ? data.properties : {};
    if (data.event_type === 'conversation.respond')
      this.#begin('user', atMs, index, typeof text === 'string' ? text : '', 'quiet', atMs);
    if (data.event_type !== 'conversation.tool_result') return;
    const call = this.#open.get(`tool ${tool_call_id}`);
    this.#open.delete(`tool ${tool_call_id}`);
    if (!call) return;
    call.toMs = atMs;
    call.tone = status === 'error' ? 'problem' : 'plain';
  }

  #addState(patch: Readonly<Record<string, unknown>>, atMs: number, index: number): void {
    const { state, connection, error } = patch;
    if (typeof state === 'string') {
      this.#close('state', atMs);
      const isOver = state === 'idle' || state === 'ended' || state === 'error';
      if (isOver) for (const key of [...this.#open.keys()]) this.#close(key, atMs);
      const tone = state === 'connected' ? 'plain' : error ? 'problem' : 'quiet';
      const item = this.#begin('network', atMs, index, state, tone, isOver ? atMs : undefined);
      if (!isOver) this.#open.set('state', item);
    }
    if (typeof connection !== 'string') return;
    this.#close('connection', atMs);
    if (connection === 'stable') return;
    const tone = connection === 'slow' ? 'warning' : 'problem';
    this.#open.set('connection', this.#begin('network', atMs, index, connection, tone));
  }

  #addToTurn({ turnIdx }: TavusEvent, atMs: number, index: number): void {
    if (turnIdx === undefined) return;
    const turn = this.turns.findLast((band) => band.turnIdx === turnIdx);
    if (turn) turn.toMs = Math.max(turn.toMs, atMs);
    else this.turns.push({ turnIdx, index, fromMs: atMs, toMs: atMs });
  }

  #begin(
    lane: LaneName,
    fromMs: number,
    index: number,
    text: string,
    tone: LaneItem['tone'],
    toMs?: number,
  ): LaneItem {
    const item: LaneItem = { lane, index, fromMs, toMs, text, tone };
    this.items[lane].push(item);
    return item;
  }

  #close(key: string, atMs: number, interrupted = false): void {
    const item = this.#open.get(key);
    this.#open.delete(key);
    // A tool call without a result stays a moment.
    if (!item || key.startsWith('tool ')) return;
    item.toMs = atMs;
    if (interrupted) item.tone = 'warning';
  }
}
