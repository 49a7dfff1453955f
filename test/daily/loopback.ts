import Daily, { type DailyFactoryOptions, type DailyFatalErrorType } from '@daily-co/daily-js';
import type { ConversationSource } from '../../src/call/sources/ConversationSource';
import {
  defaultScript,
  type Script,
  type SimulatedEnd,
  type Simulation,
  systemClock,
} from '../../src/simulator';
import { CallTimes } from '../../src/simulator/call/CallTimes';
import { CanvasRecorder } from '../../src/simulator/canvas/CanvasRecorder';
import { type LoopbackOptions, LoopbackRoom } from './LoopbackRoom';
import { pause } from './pause';
import { openRoom, startCallMachine } from './rooms';

/** What a test can do with the PAL and the network, both over the simulator and over daily-js. */
export type Carried = ConversationSource &
  Pick<
    Simulation,
    | 'sent'
    | 'calls'
    | 'ended'
    | 'say'
    | 'userSays'
    | 'callTool'
    | 'canvas'
    | 'recorded'
    | 'deliver'
    | 'palLeaves'
    | 'shutDown'
    | 'fail'
    | 'network'
  >;

/** A source of conversations over the real daily-js, in rooms without a network. */
export interface Loopback extends Carried {
  /** Returns the newest room. Not a getter: it can throw, and React reads every property of an object passed to it. */
  room(): LoopbackRoom;
}

let conversations = 0;

/** Creates a source of conversations over the real daily-js, with the simulator's PAL in each room. */
export function loopback(script: Script = {}, options: LoopbackOptions = {}): Loopback {
  window.startCallMachine = startCallMachine;
  const times = new CallTimes(options, options.seed ?? 1);
  const rooms: LoopbackRoom[] = [];
  const ended: SimulatedEnd[] = [];
  const recorder = new CanvasRecorder({
    clock: systemClock,
    takesMs: () => times.post(),
    fault: options.faults?.['canvas-post'],
  });
  const newest = () => rooms.at(-1);

  return {
    key: `loopback ${options.id ?? ''}`,
    async create() {
      await pause(times.create());
      if (options.failCreate) throw new Error('The server refused.');
      conversations += 1;
      const conversationId = `loopback-${conversations}`;
      const conversationUrl = `https://tavus.daily.co/${conversationId}`;
      const room = new LoopbackRoom(conversationId, { ...defaultScript, ...script }, options);
      rooms.push(room);
      openRoom(conversationUrl, room);
      return { conversationId, conversationUrl };
    },
    end({ conversationId }, { keepalive, reason }) {
      ended.push({ conversationId, keepalive, reason });
      recorder.close(conversationId);
    },
    recordInteraction: (interaction, context) => recorder.post(interaction, context),
    recorded: recorder.recorded,
    ended,
    room() {
      const room = newest();
      if (!room) throw new Error('No conversation was created yet.');
      return room;
    },
    get sent() {
      return rooms.flatMap((room) => room.sent);
    },
    get calls() {
      return rooms.map((room) => room.inspect());
    },
    say: (text) => newest()?.pal?.say(text),
    userSays: (text) => newest()?.pal?.userSays(text),
    callTool: (name, args = {}) => newest()?.pal?.callTool(name, args),
    canvas: (step) => newest()?.pal?.canvas(step),
    deliver: (message, fromId) => newest()?.deliver(message, fromId),
    palLeaves: () => newest()?.removePal(),
    shutDown: (reason) =>
      newest()?.deliver({
        message_type: 'system',
        event_type: 'system.shutdown',
        properties: { shutdown_reason: reason },
      }),
    fail: (type: DailyFatalErrorType) => newest()?.fail(type),
    network: (event) => newest()?.network(event),
  };
}

const bundle = new URL('./bundle', import.meta.url).href;

/** Returns Daily options that make daily-js load the loopback machine from this folder instead of Daily's engine. */
export function loopbackOptions(folder: string = bundle): DailyFactoryOptions {
  const file = `${folder}/call-machine-object-bundle.js`;
  // The oldest daily-js that we allow does not know the newer option, and the newest complains about the older one.
  const knowsFolder = Number(Daily.version().split('.')[1]) >= 90;
  const dailyConfig = knowsFolder ? { bundlePathOverride: folder } : { callObjectBundleUrlOverride: file };
  return { dailyConfig };
}
